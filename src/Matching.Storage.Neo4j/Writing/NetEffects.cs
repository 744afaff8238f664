using Matching.Model;
using Matching.Storage.Integrity;

namespace Matching.Storage.Neo4j.Writing;

/// <summary>
/// What a change set comes to, in an order that the graph can take: first everything goes that the set removes, erases or replaces on its way,
/// then everything comes that the set leaves behind.
/// </summary>
internal sealed class NetEffects
{
    public NetEffects(IReadOnlyList<Change> changes)
    {
        foreach (var change in changes)
            Clear(change);
        foreach (var (_, change) in LastingChanges.Of(changes))
            Leave(change);
    }

    public HashSet<MemberId> ErasedMembers { get; } = [];

    public HashSet<TieKey> RemovedTies { get; } = [];

    /// <summary>Removed or put: a put interaction is made anew, since its members may be others.</summary>
    public HashSet<InteractionId> ClearedInteractions { get; } = [];

    /// <summary>Removed or put, as interactions are.</summary>
    public HashSet<SuggestionRecordId> ClearedRecords { get; } = [];

    /// <summary>Removed or put, as interactions are.</summary>
    public HashSet<OutcomeId> ClearedOutcomes { get; } = [];

    public HashSet<ConceptId> RemovedConcepts { get; } = [];

    /// <summary>Removed, or removed and put again.</summary>
    public HashSet<ModelId> ClearedModels { get; } = [];

    public List<Partner> Partners { get; } = [];

    public List<Concept> Concepts { get; } = [];

    public List<Member> Members { get; } = [];

    public List<TieReport> Ties { get; } = [];

    public List<Interaction> Interactions { get; } = [];

    public List<SuggestionRecord> Records { get; } = [];

    public List<Outcome> Outcomes { get; } = [];

    public List<RegisteredModel> Models { get; } = [];

    /// <summary>All of them, since each becomes a part of the history; the last one stands.</summary>
    public List<Change.SetModelRoles> Promotions { get; } = [];

    /// <summary>Whether there is more to check than that everything named exists and could be linked.</summary>
    public bool NeedCheck => RemovedConcepts.Count + ClearedModels.Count + Promotions.Count > 0
        || Concepts.Exists(concept => concept.Broader is not null) || Interactions.Exists(interaction => interaction.Concept is not null);

    private void Clear(Change change)
    {
        switch (change)
        {
            case Change.EraseMember erase: ErasedMembers.Add(erase.Id); break;
            case Change.RemoveTie remove: RemovedTies.Add(remove.Key); break;
            case Change.PutInteraction put: ClearedInteractions.Add(put.Interaction.Id); break;
            case Change.RemoveInteraction remove: ClearedInteractions.Add(remove.Id); break;
            case Change.PutSuggestionRecord put: ClearedRecords.Add(put.Record.Id); break;
            case Change.RemoveSuggestionRecord remove: ClearedRecords.Add(remove.Id); break;
            case Change.PutOutcome put: ClearedOutcomes.Add(put.Outcome.Id); break;
            case Change.RemoveOutcome remove: ClearedOutcomes.Add(remove.Id); break;
            case Change.RemoveModel remove: ClearedModels.Add(remove.Id); break;
            case Change.SetModelRoles set: Promotions.Add(set); break;
        }
    }

    private void Leave(Change change)
    {
        switch (change)
        {
            case Change.PutPartner put: Partners.Add(put.Partner); break;
            case Change.PutConcept put: Concepts.Add(put.Concept); break;
            case Change.RemoveConcept remove: RemovedConcepts.Add(remove.Id); break;
            case Change.PutMember put: Members.Add(put.Member); break;
            case Change.PutTie put: Ties.Add(put.Report); break;
            case Change.PutInteraction put: Interactions.Add(put.Interaction); break;
            case Change.PutSuggestionRecord put: Records.Add(put.Record); break;
            case Change.PutOutcome put: Outcomes.Add(put.Outcome); break;
            case Change.PutModel put: Models.Add(put.Model); break;
        }
    }
}
