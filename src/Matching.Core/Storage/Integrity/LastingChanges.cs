using Matching.Model;

namespace Matching.Storage.Integrity;

/// <summary>Which changes of a set still show at its end. What a later change of the set replaces, removes or erases needs no checking.</summary>
public sealed class LastingChanges
{
    private readonly HashSet<object> _written = [];
    private readonly HashSet<MemberId> _erased = [];

    private LastingChanges() { }

    /// <summary>The changes that still show, as far as they do, with their positions in the set, in order.</summary>
    public static IReadOnlyList<(int Index, Change Change)> Of(IReadOnlyList<Change> changes)
    {
        var seen = new LastingChanges();
        var lasting = new List<(int, Change)>(changes.Count);
        for (var i = changes.Count - 1; i >= 0; i--)
        {
            if (seen.Lasts(changes[i]))
                lasting.Add((i, seen.LeftOf(changes[i])));
        }
        lasting.Reverse();
        return lasting;
    }

    // Called from the last change to the first, so that whatever is remembered comes later in the set.
    private bool Lasts(Change change) => change switch
    {
        Change.PutPartner put => _written.Add(put.Partner.Id),
        Change.PutConcept put => _written.Add(put.Concept.Id),
        Change.RemoveConcept remove => _written.Add(remove.Id),
        Change.PutMember put => _written.Add(put.Member.Id),
        Change.EraseMember erase => _erased.Add(erase.Id) && _written.Add(erase.Id),
        Change.PutTie put => !IsErased(put.Report.Key.Pair) && !_written.Contains(put.Report.Key) && _written.Add((put.Report.Key, put.Report.Reporter)),
        Change.RemoveTie remove => _written.Add(remove.Key),
        Change.PutInteraction put => _written.Add(put.Interaction.Id) && !_erased.Contains(put.Interaction.From) && !_erased.Contains(put.Interaction.To),
        Change.RemoveInteraction remove => _written.Add(remove.Id),
        Change.PutSuggestionRecord put => _written.Add(put.Record.Id) && !_erased.Contains(put.Record.Member),
        Change.RemoveSuggestionRecord remove => _written.Add(remove.Id),
        Change.PutOutcome put => _written.Add(put.Outcome.Id) && !_erased.Contains(put.Outcome.Member) && !_erased.Contains(put.Outcome.Candidate),
        Change.RemoveOutcome remove => _written.Add(remove.Id),
        Change.PutModel put => _written.Add(put.Model.Description.Id),
        Change.RemoveModel remove => _written.Add(remove.Id),
        Change.SetModelRoles => _written.Add(typeof(ModelRoles)),
        _ => true,
    };

    // Whoever is erased later in the set takes their place in a list along.
    private Change LeftOf(Change change) => change is Change.PutSuggestionRecord put && put.Record.Shown.Any(place => _erased.Contains(place.Candidate))
        ? put with { Record = _erased.Aggregate(put.Record, (record, erased) => record.Without(erased)) }
        : change;

    private bool IsErased(MemberPair pair) => _erased.Contains(pair.First) || _erased.Contains(pair.Second);
}
