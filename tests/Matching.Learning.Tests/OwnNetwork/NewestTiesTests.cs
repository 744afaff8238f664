using Matching.Graph;
using Matching.Learning.OwnNetwork;
using Matching.Learning.Training;
using Matching.Ranking;
using Matching.Ranking.Compared;

namespace Matching.Learning.Tests.OwnNetwork;

public sealed class NewestTiesTests
{
    private static readonly OwnNetworkParameters Quickly = new()
    {
        LeastAskers = 20,
        Stretches = 2,
        MostLayeredTies = 0,
        Models = 1,
        Training = new LambdaMartParameters { Trees = 30, Leaves = 4, LearningRate = 0.1, MinimumPerLeaf = 20, Threads = 1 },
    };

    [Fact]
    public void HoldOut_TiesThatTellWhenTheyBegan_AsksForTheNewestAsTheyWereForeseeable()
    {
        var town = HelpTown.Of(days: 1500);
        var lessons = Lessons(town);
        var since = lessons.Since.ShouldNotBeNull();

        var held = lessons.HoldOut(new HashSet<(int, int)>()).HeldOut;

        var began = town.Beginnings().ToDictionary(tie => tie.Pair);
        // A fifth of all ties that began; whoever had no tie before is left out.
        began.Values.Count(tie => tie.Time >= since).ShouldBeInRange((began.Count / 5) - 2, (began.Count / 5) + 2);
        var past = town.Before(since).Whole.Ties.Graph;
        var expected = began.Values.Where(tie => tie.Time >= since && past.Degree(tie.Giver) > 0 && past.Degree(tie.Receiver) > 0).Select(tie => tie.Receiver).Distinct().Order();
        held.Questions.All.Select(query => query.Member).Order().ShouldBe(expected);
        foreach (var query in held.Questions.All)
        {
            var found = query.Candidates.Where((_, place) => query.Grades[place] > 0).ToArray();
            found.ShouldAllBe(other => began[PairOf(query.Member, other)] == new TieBeginning(query.Member, other, began[PairOf(query.Member, other)].Time));
            found.ShouldAllBe(other => began[PairOf(query.Member, other)].Time >= since);
        }

        held.Visible.Inputs.Graph.EdgeCount.ShouldBe(began.Values.Count(tie => tie.Time < since));
    }

    [Fact]
    public void HoldOut_WhatIsLeftToLearnFrom_TellsNothingOfWhatFollowed()
    {
        // The two towns differ in favours of the last month between people who knew each other.
        var one = HelpTown.Of(days: 1500);
        var other = HelpTown.Of(1500, reported: false, [.. one.Beginnings().Take(50).Select(tie => (tie.Giver, tie.Receiver, 1470))]);
        Lessons(other).Since.ShouldBe(Lessons(one).Since);

        var (held, others) = Lessons(one).HoldOut(new HashSet<(int, int)>());
        var (heldThere, othersThere) = Lessons(other).HoldOut(new HashSet<(int, int)>());

        Rows(heldThere.Visible).ShouldBe(Rows(held.Visible));
        Rows(othersThere.Lesson(1).Visible).ShouldBe(Rows(others.Lesson(1).Visible));
        Rows(others.Lesson(1).Visible).ShouldNotBe(Rows(held.Visible));
        Rows(new ComparedTableRows(other.Whole, ComparedTable.Features)).ShouldNotBe(Rows(new ComparedTableRows(one.Whole, ComparedTable.Features)));
    }

    [Fact]
    public void Lesson_OfEarlierStretches_EndsWhereTheNextBegins()
    {
        var town = HelpTown.Of(days: 1500);
        var lessons = Lessons(town);

        var others = lessons.HoldOut(new HashSet<(int, int)>()).Others;

        (lessons.Count, others.Count).ShouldBe((2, 2));
        var began = town.Beginnings().ToDictionary(tie => tie.Pair, tie => tie.Time);
        for (var number = 1; number <= 2; number++)
        {
            var asked = others.Lesson(number).Questions.All.SelectMany(query => query.Candidates.Where((_, place) => query.Grades[place] > 0).Select(found => began[PairOf(query.Member, found)])).ToArray();
            asked.ShouldNotBeEmpty();
            asked.ShouldAllBe(time => time < lessons.Since);
        }

        // The final model learns from what was held out, too.
        lessons.Lesson(1).Questions.All.Select(query => query.Member).ShouldBe(lessons.HoldOut(new HashSet<(int, int)>()).HeldOut.Questions.All.Select(query => query.Member));
        lessons.Lesson(2).Questions.All.Select(query => query.Member).ShouldBe(others.Lesson(1).Questions.All.Select(query => query.Member));
    }

    [Fact]
    public void HoldOut_PairsThatMustNotBeSeen_AreNeitherThereNorAskedFor()
    {
        var town = HelpTown.Of(days: 1500);
        var lessons = Lessons(town);
        var since = lessons.Since!.Value;
        var all = town.Beginnings();
        var unseen = all.Where((_, number) => number % 2 == 0).Select(tie => tie.Pair).ToHashSet();

        var (held, others) = lessons.HoldOut(unseen);

        held.Visible.Inputs.Graph.EdgeCount.ShouldBe(all.Count(tie => tie.Time < since && !unseen.Contains(tie.Pair)));
        foreach (var query in held.Questions.All.Concat(others.Lesson(1).Questions.All))
            query.Candidates.Where((_, place) => query.Grades[place] > 0).ShouldAllBe(found => !unseen.Contains(PairOf(query.Member, found)));
    }

    [Fact]
    public void Of_TiesThatWereReported_HidesTiesOfAnyAge()
    {
        Lessons(HelpTown.Of(days: 1500, reported: true)).ShouldBeOfType<RandomTies>().Since.ShouldBeNull();
        Lessons(HelpTown.Of(days: 1500)).ShouldBeOfType<NewestTies>();
    }

    [Theory]
    [InlineData(100)]
    [InlineData(1)]
    public void Of_TooFewFoundSomebodyInAStretch_HidesTiesOfAnyAge(int least) =>
        // All in one hour: there was no network before.
        Lessons(HelpTown.Of(least == 1 ? 0 : 200, reported: false, [.. Enumerable.Range(0, least == 1 ? 100 : 0).Select(pair => (pair, 199 - pair, 5))]), least).ShouldBeOfType<RandomTies>();

    [Theory]
    [InlineData(0)]
    [InlineData(int.MaxValue)]
    public void Run_HelpersWhoTakeTurns_LearnsWhoIsNext(int mostLayeredTies)
    {
        var result = new OwnNetworkTraining(HelpTown.Of(days: 1500), Quickly with { MostLayeredTies = mostLayeredTies, Features = 20 }).Run(TimeProvider.System, null, TestContext.Current.CancellationToken);

        result.Model.Record.HiddenTiesSince.ShouldBe(Lessons(HelpTown.Of(days: 1500)).Since);
        result.Quality.NdcgAt10.ShouldBeGreaterThan(0.2);
    }

    private static ITieLessons Lessons(SnapshotParts town, int? least = null) => ITieLessons.Of(new LearnedNetwork(town, isLayered: false), Quickly with { LeastAskers = least ?? Quickly.LeastAskers });

    private static (int, int) PairOf(int one, int other) => (Math.Min(one, other), Math.Max(one, other));

    private static float[] Rows(VisibleNetwork visible) => Rows(visible.Rows(ComparedTable.Features));

    private static float[] Rows(IFeatureRows features)
    {
        int[] others = [.. Enumerable.Range(0, HelpTown.Members - 1)];
        var rows = new float[others.Length * features.RowLength];
        features.Extract(HelpTown.Members - 1, others, rows);
        return rows;
    }
}
