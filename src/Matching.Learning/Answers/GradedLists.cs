using System.Collections.Immutable;
using Matching.Model;

namespace Matching.Learning.Answers;

/// <summary>Lists of suggestions with what came of them.</summary>
public sealed class GradedLists
{
    private GradedLists(ImmutableArray<GradedList> all, IReadOnlyCollection<Outcome> outcomes)
    {
        (All, OutcomeCount) = (all, outcomes.Count);
        Teaching = [.. all.Where(list => list.Teaches)];
        Members = [.. Teaching.Select(list => list.Member).Distinct().Order()];
        if (outcomes.Count > 0)
            (From, To) = (outcomes.Min(outcome => outcome.Time), outcomes.Max(outcome => outcome.Time));
    }

    /// <summary>No lists.</summary>
    public static GradedLists None { get; } = new([], []);

    /// <summary>All lists.</summary>
    public ImmutableArray<GradedList> All { get; }

    /// <summary>Those in which candidates differ in what came of them.</summary>
    public ImmutableArray<GradedList> Teaching { get; }

    /// <summary>Members whose lists teach something, in order of id.</summary>
    public ImmutableArray<MemberId> Members { get; }

    /// <summary>Outcomes that they are graded by.</summary>
    public int OutcomeCount { get; }

    /// <summary>Time of the first outcome; null without any.</summary>
    public DateTimeOffset? From { get; }

    /// <summary>Time of the last outcome; null without any.</summary>
    public DateTimeOffset? To { get; }

    /// <summary>
    /// Grades lists. An outcome counts for the list that it names; one that names none that is kept, for every list that had shown the candidate to the member before. What
    /// members answered about people of whom no list tells makes one more list a member, as if all had stood at the first place.
    /// </summary>
    /// <param name="records">The lists as they were shown.</param>
    /// <param name="outcomes">What was answered.</param>
    public static GradedLists Of(IReadOnlyCollection<SuggestionRecord> records, IReadOnlyCollection<Outcome> outcomes)
    {
        var known = records.Select(record => record.Id).ToHashSet();
        var named = outcomes.Where(IsNamed).ToLookup(outcome => (outcome.Record!.Value, outcome.Candidate));
        var others = outcomes.Where(outcome => !IsNamed(outcome)).ToLookup(outcome => (outcome.Member, outcome.Candidate));
        var shown = records.SelectMany(record => record.Shown.Select(place => (record.Member, place.Candidate))).ToHashSet();
        var listed = records.Select(record => new GradedList(record.Member, record.Time, [.. record.Shown.Select(place => Grade(record, place)).OfType<GradedCandidate>()]));
        var unlisted = others.Where(pair => !shown.Contains(pair.Key)).OrderBy(pair => pair.Key.Candidate).GroupBy(pair => pair.Key.Member)
            .OrderBy(pairs => pairs.Key).Select(pairs => new GradedList(
                pairs.Key, pairs.SelectMany(pair => pair).Min(outcome => outcome.Time), [.. pairs.Select(pair => GradeOf(pair.Key.Candidate, 1, 1, [.. pair])).OfType<GradedCandidate>()]));
        return new([.. listed, .. unlisted], outcomes);

        bool IsNamed(Outcome outcome) => outcome.Record is { } record && known.Contains(record);

        GradedCandidate? Grade(SuggestionRecord record, ShownCandidate place) => GradeOf(
            place.Candidate, place.Position, place.Propensity,
            [.. named[(record.Id, place.Candidate)], .. others[(record.Member, place.Candidate)].Where(outcome => outcome.Time >= record.Time)]);
    }

    private static GradedCandidate? GradeOf(MemberId candidate, int position, double propensity, Outcome[] answers)
    {
        if (answers.Length == 0)
            return new(candidate, position, propensity, Grade: 0, Answered: false, MemberSaysYes: false, CandidateSaysYes: null);
        return AnswerGrades.Of(answers.Select(answer => answer.Kind)) is { } grade
            ? new(candidate, position, propensity, grade, Answered: true, SaysYes(answers, OutcomeSide.Member), SaysYes(answers, OutcomeSide.Candidate))
            : null;
    }

    private static bool? SaysYes(Outcome[] answers, OutcomeSide side) =>
        AnswerGrades.Of(answers.Where(answer => answer.AnsweredBy == side).Select(answer => answer.Kind)) is { } grade ? grade > 0 : null;
}
