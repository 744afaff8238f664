using Matching.Model;

namespace Matching.Storage;

/// <summary>What a change log still says of a member who was erased: that the erasure took place, and nothing else.</summary>
public static class Redaction
{
    /// <summary>
    /// What stays of an earlier change once a member is erased: the change itself where it does not name the member; null where it goes.
    /// An interaction, an outcome or a list of suggestions turns into its own removal, since under the same id an older change may speak of other people;
    /// a list that was shown to somebody else loses the place.
    /// </summary>
    public static Change? Of(Change change, MemberId erased) => change switch
    {
        Change.PutMember put when put.Member.Id == erased => null,
        Change.PutTie put when put.Report.Key.Pair.Contains(erased) => null,
        Change.RemoveTie remove when remove.Key.Pair.Contains(erased) => null,
        Change.PutInteraction put when put.Interaction.From == erased || put.Interaction.To == erased => new Change.RemoveInteraction(put.Interaction.Id),
        Change.PutSuggestionRecord { Record: var record } when record.Member == erased => new Change.RemoveSuggestionRecord(record.Id),
        Change.PutSuggestionRecord { Record: var record } put => put with { Record = record.Without(erased) },
        Change.PutOutcome { Outcome: var outcome } when outcome.Names(erased) => new Change.RemoveOutcome(outcome.Id),
        _ => change,
    };

    /// <summary>The members by whose erasure <see cref="Of(Change, MemberId)"/> alters a change.</summary>
    public static IReadOnlyList<MemberId> SubjectsOf(Change change) => change switch
    {
        Change.PutMember put => [put.Member.Id],
        Change.PutTie put => [put.Report.Key.Pair.First, put.Report.Key.Pair.Second],
        Change.RemoveTie remove => [remove.Key.Pair.First, remove.Key.Pair.Second],
        Change.PutInteraction put => [put.Interaction.From, put.Interaction.To],
        Change.PutSuggestionRecord { Record: var record } => [record.Member, .. record.Shown.Select(place => place.Candidate)],
        Change.PutOutcome { Outcome: var outcome } => [outcome.Member, outcome.Candidate],
        _ => [],
    };

    /// <summary>What stays of a change set's changes in its own log entry: what comes before an erasure is redacted by it.</summary>
    public static IReadOnlyList<Change> OfSet(IReadOnlyList<Change> changes)
    {
        if (!changes.Any(change => change is Change.EraseMember))
            return changes;
        var kept = new List<Change>(changes.Count);
        foreach (var change in changes)
        {
            if (change is Change.EraseMember erase)
                kept = Of(kept, erase.Id);
            kept.Add(change);
        }
        return kept;
    }

    /// <summary>What stays of the changes of an earlier entry once a member is erased.</summary>
    public static List<Change> Of(IEnumerable<Change> changes, MemberId erased) =>
        [.. changes.Select(change => Of(change, erased)).OfType<Change>()];
}
