using Matching.Learning.Answers;
using Matching.Model;

namespace Matching.Learning.Tests.Answers;

public sealed class GradedListsTests
{
    private static readonly DateTimeOffset Day = new(2031, 5, 6, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null, OutcomeKind.NotNow)]
    [InlineData(0, OutcomeKind.Declined)]
    [InlineData(0, OutcomeKind.Accepted, OutcomeKind.Declined)]
    [InlineData(0, OutcomeKind.NotNow, OutcomeKind.Declined)]
    [InlineData(1, OutcomeKind.NotNow, OutcomeKind.Accepted)]
    [InlineData(2, OutcomeKind.Declined, OutcomeKind.Met)]
    [InlineData(3, OutcomeKind.Met, OutcomeKind.MetAgain)]
    [InlineData(4, OutcomeKind.NeedMet, OutcomeKind.MetAgain)]
    public void Grade_OfAnswers_IsWhatCameOfThem(int? grade, params OutcomeKind[] answers) => AnswerGrades.Of(answers).ShouldBe(grade);

    [Fact]
    public void Of_OutcomesThatNameTheirList_CountForThatListOnly()
    {
        var lists = GradedLists.Of([List("1", "a", 0, "b", "c"), List("2", "a", 1, "b", "c")], [Answer("a", "b", OutcomeKind.Accepted, 5, "2")]);

        lists.All.Select(Grades).ShouldBe(["b0 c0", "b1! c0"]);
        lists.Teaching.ShouldBe([lists.All[1]]);
        lists.Members.ShouldBe([new MemberId("a")]);
        (lists.OutcomeCount, lists.From, lists.To).ShouldBe((1, Day.AddDays(5), Day.AddDays(5)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("gone")]
    public void Of_OutcomesWithoutAList_CountForListsShownBefore(string record)
    {
        var lists = GradedLists.Of([List("1", "a", 0, "b", "c"), List("2", "a", 9, "b", "c"), List("3", "d", 0, "b", "c")], [Answer("a", "b", OutcomeKind.Met, 5, record)]);

        lists.All.Select(Grades).ShouldBe(["b2! c0", "b0 c0", "b0 c0"]);
    }

    [Fact]
    public void Of_OutcomesAboutPeopleInNoList_MakeOneMoreList()
    {
        var lists = GradedLists.Of([List("1", "a", 0, "b")], [Answer("a", "d", OutcomeKind.Declined), Answer("a", "c", OutcomeKind.Accepted), Answer("b", "c", OutcomeKind.NotNow)]);

        lists.All.Select(list => $"{list.Member}: {Grades(list)}").ShouldBe(["a: b0", "a: c1! d0!", "b: "]);
        lists.All[1].Candidates.ShouldAllBe(candidate => candidate.Position == 1 && candidate.Propensity == 1);
        lists.Teaching.Length.ShouldBe(1);
    }

    [Fact]
    public void Of_NotNow_TakesThePlaceOut()
    {
        var lists = GradedLists.Of([List("1", "a", 0, "b", "c", "d")], [Answer("a", "c", OutcomeKind.NotNow), Answer("a", "d", OutcomeKind.Accepted)]);

        lists.All.Select(Grades).ShouldBe(["b0 d1!"]);
        lists.All[0].Candidates.Select(candidate => candidate.Position).ShouldBe([1, 3]);
    }

    [Fact]
    public void Of_AnswersAllAlike_TeachNothing()
    {
        var lists = GradedLists.Of(
            [List("1", "a", 0, "b", "c"), List("2", "d", 0, "b")], [Answer("a", "b", OutcomeKind.Declined), Answer("a", "c", OutcomeKind.Declined), Answer("d", "b", OutcomeKind.Accepted)]);

        (lists.All.Length, lists.Teaching.Length, lists.Members.Length).ShouldBe((2, 0, 0));
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, null, OutcomeSide.Member, OutcomeKind.Accepted)]
    [InlineData(false, null, OutcomeSide.Member, OutcomeKind.Declined)]
    [InlineData(null, true, OutcomeSide.Candidate, OutcomeKind.Accepted)]
    [InlineData(null, false, OutcomeSide.Candidate, OutcomeKind.Declined)]
    [InlineData(true, false, OutcomeSide.Member, OutcomeKind.MetAgain, OutcomeSide.Candidate, OutcomeKind.Declined)]
    [InlineData(null, true, OutcomeSide.Member, OutcomeKind.NotNow, OutcomeSide.Candidate, OutcomeKind.NeedMet)]
    [InlineData(false, null, OutcomeSide.Member, OutcomeKind.Declined, OutcomeSide.Candidate, OutcomeKind.NotNow)]
    public void Of_AnswersOfTwoSides_KeepsWhatEachSaid(bool? member, bool? candidate, params object[] answers)
    {
        var outcomes = answers.Chunk(2).Select((answer, i) => Answer("a", "b", (OutcomeKind)answer[1]) with { Id = new($"{i}"), AnsweredBy = (OutcomeSide)answer[0] });

        var place = GradedLists.Of([List("1", "a", 0, "b")], [.. outcomes]).All[0].Candidates.Single();

        (place.MemberSaysYes, place.CandidateSaysYes).ShouldBe((member, candidate));
    }

    private static string Grades(GradedList list) =>
        string.Join(' ', list.Candidates.Select(candidate => $"{candidate.Candidate}{candidate.Grade}{(candidate.Answered ? "!" : "")}"));

    private static SuggestionRecord List(string id, string member, int day, params string[] candidates) => new()
    {
        Id = new(id),
        Member = new(member),
        Time = Day.AddDays(day),
        Revision = default,
        ModelVersion = "m",
        PolicyVersion = "p",
        Shown = candidates.Select((candidate, i) => new ShownCandidate(i + 1, new(candidate), -i, 0.5)).ToValueList(),
    };

    private static Outcome Answer(string member, string candidate, OutcomeKind kind, int day = 1, string record = "") => new()
    {
        Id = new($"{member}{candidate}"),
        Member = new(member),
        Candidate = new(candidate),
        AnsweredBy = OutcomeSide.Candidate,
        Kind = kind,
        Time = Day.AddDays(day),
        Record = record.Length == 0 ? null : new SuggestionRecordId(record),
    };
}
