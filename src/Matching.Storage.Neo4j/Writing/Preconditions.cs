using Matching.Model;
using Matching.Storage.Integrity;
using Matching.Storage.Neo4j.Connections;
using Matching.Storage.Neo4j.Graph;

namespace Matching.Storage.Neo4j.Writing;

/// <summary>
/// Goes through a change set in order and checks that what it removes or erases exists when its turn comes, that expected revisions hold, and that
/// no model is put under the id of another. Asks the graph once a kind of record, and only for records that matter.
/// </summary>
internal sealed class Preconditions
{
    private readonly Revision _revision;
    private readonly Dictionary<MemberId, Revision> _members;
    private readonly HashSet<TieKey> _ties;
    private readonly Dictionary<InteractionId, MemberPair> _interactions;
    private readonly Dictionary<SuggestionRecordId, MemberId> _records;
    private readonly Dictionary<OutcomeId, MemberPair> _outcomes;
    private readonly HashSet<ConceptId> _concepts;
    private readonly Dictionary<ModelId, ModelDescription> _models;
    private Revision _promoted;

    private Preconditions(
        Revision revision,
        Dictionary<MemberId, Revision> members,
        HashSet<TieKey> ties,
        Dictionary<InteractionId, MemberPair> interactions,
        Dictionary<SuggestionRecordId, MemberId> records,
        Dictionary<OutcomeId, MemberPair> outcomes,
        HashSet<ConceptId> concepts,
        Dictionary<ModelId, ModelDescription> models,
        Revision promoted) =>
        (_revision, _members, _ties, _interactions, _records, _outcomes, _concepts, _models, _promoted) =
            (revision, members, ties, interactions, records, outcomes, concepts, models, promoted);

    /// <summary>Checks the set against the graph as it is before the set.</summary>
    /// <param name="transaction">The transaction that holds the network.</param>
    /// <param name="set">The set.</param>
    /// <param name="revision">The revision that the set makes.</param>
    /// <exception cref="NotFoundException">A change removes or erases what does not exist.</exception>
    /// <exception cref="ConflictException">An expected revision does not hold, or another model has the id.</exception>
    public static async Task CheckAsync(Transaction transaction, ChangeSet set, Revision revision)
    {
        HashSet<MemberId> members = [.. set.Changes.Select(Conditional).OfType<MemberId>()];
        HashSet<TieKey> ties = [.. set.Changes.OfType<Change.RemoveTie>().Select(remove => remove.Key)];
        HashSet<InteractionId> interactions = [.. set.Changes.OfType<Change.RemoveInteraction>().Select(remove => remove.Id)];
        HashSet<SuggestionRecordId> records = [.. set.Changes.OfType<Change.RemoveSuggestionRecord>().Select(remove => remove.Id)];
        HashSet<OutcomeId> outcomes = [.. set.Changes.OfType<Change.RemoveOutcome>().Select(remove => remove.Id)];
        HashSet<ConceptId> concepts = [.. set.Changes.OfType<Change.RemoveConcept>().Select(remove => remove.Id)];
        HashSet<ModelId> models = [.. set.Changes.Select(ModelOf).OfType<ModelId>()];
        var promotes = set.Changes.Any(change => change is Change.SetModelRoles { Expected: not null });
        var state = new Preconditions(
            revision,
            members.Count == 0 ? [] : await MemberNodes.FindRevisionsAsync(transaction, set.Network, members),
            ties.Count == 0 ? [] : await TieRelationships.FindAsync(transaction, set.Network, ties),
            interactions.Count == 0 ? [] : await InteractionRelationships.FindEndsAsync(transaction, set.Network, interactions),
            records.Count == 0 ? [] : await SuggestionRecordNodes.FindMembersAsync(transaction, set.Network, records),
            outcomes.Count == 0 ? [] : await OutcomeRelationships.FindEndsAsync(transaction, set.Network, outcomes),
            concepts.Count == 0 ? [] : [.. (await ConceptNodes.FindAsync(transaction, set.Network, concepts)).Keys],
            models.Count == 0 ? [] : await ModelNodes.DescribeAsync(transaction, set.Network, models),
            promotes ? (await PromotionNodes.FindNewestAsync(transaction, set.Network)).Revision : Revision.None);
        if (members.Count + ties.Count + interactions.Count + records.Count + outcomes.Count + concepts.Count + models.Count == 0 && !promotes)
            return;
        foreach (var change in set.Changes)
            state.Pass(change);
    }

    private static MemberId? Conditional(Change change) => change switch
    {
        Change.PutMember { Expected: not null } put => put.Member.Id,
        Change.EraseMember erase => erase.Id,
        _ => null,
    };

    private static ModelId? ModelOf(Change change) => change switch
    {
        Change.PutModel put => put.Model.Description.Id,
        Change.RemoveModel remove => remove.Id,
        _ => null,
    };

    private void Pass(Change change)
    {
        switch (change)
        {
            case Change.PutConcept put: _concepts.Add(put.Concept.Id); break;
            case Change.RemoveConcept remove: Demand(_concepts.Remove(remove.Id), EntityKind.Concept, remove.Id.Value); break;
            case Change.PutMember put: Put(put); break;
            case Change.EraseMember erase: Erase(erase); break;
            case Change.PutTie put: _ties.Add(put.Report.Key); break;
            case Change.RemoveTie remove: Remove(remove.Key); break;
            case Change.PutInteraction { Interaction: var put }: _interactions[put.Id] = new MemberPair(put.From, put.To); break;
            case Change.RemoveInteraction remove: Demand(_interactions.Remove(remove.Id), EntityKind.Interaction, remove.Id.Value); break;
            case Change.PutSuggestionRecord { Record: var put }: _records[put.Id] = put.Member; break;
            case Change.RemoveSuggestionRecord remove: Demand(_records.Remove(remove.Id), EntityKind.SuggestionRecord, remove.Id.Value); break;
            case Change.PutOutcome { Outcome: var put }: _outcomes[put.Id] = new MemberPair(put.Member, put.Candidate); break;
            case Change.RemoveOutcome remove: Demand(_outcomes.Remove(remove.Id), EntityKind.Outcome, remove.Id.Value); break;
            case Change.PutModel { Model.Description: var put }: Put(put); break;
            case Change.SetModelRoles set: Set(set); break;
            case Change.RemoveModel remove: Demand(_models.Remove(remove.Id), EntityKind.Model, remove.Id.Value); break;
        }
    }

    private void Put(Change.PutMember put)
    {
        Expectation.Check(put, put.Member.Id, _members.GetValueOrDefault(put.Member.Id));
        _members[put.Member.Id] = _revision;
    }

    private void Put(ModelDescription put)
    {
        if (!_models.TryAdd(put.Id, put))
            Expectation.Check(put, _models[put.Id]);
    }

    private void Set(Change.SetModelRoles set)
    {
        Expectation.Check(set, _promoted);
        _promoted = _revision;
    }

    private void Erase(Change.EraseMember erase)
    {
        Demand(_members.TryGetValue(erase.Id, out var actual), EntityKind.Member, erase.Id.Value);
        Expectation.Check(erase, erase.Id, actual);
        _members.Remove(erase.Id);
        _ties.RemoveWhere(key => key.Pair.Contains(erase.Id));
        foreach (var (id, _) in _interactions.Where(interaction => interaction.Value.Contains(erase.Id)).ToList())
            _interactions.Remove(id);
        foreach (var (id, _) in _outcomes.Where(outcome => outcome.Value.Contains(erase.Id)).ToList())
            _outcomes.Remove(id);
        foreach (var (id, _) in _records.Where(record => record.Value == erase.Id).ToList())
            _records.Remove(id);
    }

    private void Remove(TieKey key)
    {
        if (!_ties.Remove(key))
            throw new NotFoundException(key);
    }

    private static void Demand(bool exists, EntityKind kind, string id)
    {
        if (!exists)
            throw new NotFoundException(kind, id);
    }
}
