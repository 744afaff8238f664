using System.Collections.Immutable;
using Matching.Model;
using Matching.Storage.Integrity;

namespace Matching.Storage.Memory;

/// <summary>A network while a change set is applied to it; becomes the next state, or is dropped.</summary>
internal sealed class NetworkDraft(NetworkState before, Revision revision, DateTimeOffset now)
{
    private readonly ImmutableSortedDictionary<PartnerId, Partner>.Builder _partners = before.Partners.ToBuilder();
    private readonly ImmutableSortedDictionary<ConceptId, Concept>.Builder _concepts = before.Concepts.ToBuilder();
    private readonly ImmutableSortedDictionary<MemberId, Stored<Member>>.Builder _members = before.Members.ToBuilder();
    private readonly ImmutableSortedDictionary<TieKey, Tie>.Builder _ties = before.Ties.ToBuilder();
    private readonly ImmutableSortedDictionary<InteractionId, Interaction>.Builder _interactions = before.Interactions.ToBuilder();
    private readonly ImmutableDictionary<MemberId, ImmutableSortedSet<NeighbourTie>>.Builder _tiesOf = before.TiesOf.ToBuilder();
    private readonly ImmutableDictionary<MemberId, ImmutableSortedSet<InteractionId>>.Builder _interactionsOf = before.InteractionsOf.ToBuilder();
    private readonly ImmutableSortedDictionary<SuggestionRecordId, SuggestionRecord>.Builder _records = before.SuggestionRecords.ToBuilder();
    private readonly ImmutableSortedDictionary<OutcomeId, Outcome>.Builder _outcomes = before.Outcomes.ToBuilder();
    private readonly ImmutableSortedDictionary<ModelId, RegisteredModel>.Builder _models = before.Models.ToBuilder();
    private readonly ImmutableList<ModelPromotion>.Builder _promotions = before.Promotions.ToBuilder();
    private ImmutableList<ChangeLogEntry> _log = before.Log;
    private Network _network = before.Network;

    public NetworkState ToState(IReadOnlyList<Change> changes) => before with
    {
        Network = _network,
        Revision = revision,
        ChangedAt = now,
        Partners = _partners.ToImmutable(),
        Concepts = _concepts.ToImmutable(),
        Members = _members.ToImmutable(),
        Ties = _ties.ToImmutable(),
        Interactions = _interactions.ToImmutable(),
        TiesOf = _tiesOf.ToImmutable(),
        InteractionsOf = _interactionsOf.ToImmutable(),
        SuggestionRecords = _records.ToImmutable(),
        Outcomes = _outcomes.ToImmutable(),
        Models = _models.ToImmutable(),
        Promotions = _promotions.ToImmutable(),
        Log = _log.Add(new ChangeLogEntry(revision, now, [.. Redaction.OfSet(changes).Select(WithoutFile)])),
    };

    public void Apply(Change change)
    {
        switch (change)
        {
            case Change.PutPartner put: _partners[put.Partner.Id] = put.Partner; break;
            case Change.PutConcept put: _concepts[put.Concept.Id] = put.Concept; break;
            case Change.RemoveConcept remove: Demand(_concepts.Remove(remove.Id), EntityKind.Concept, remove.Id.Value); break;
            case Change.PutMember put: Put(put); break;
            case Change.EraseMember erase: Erase(erase); break;
            case Change.PutTie put: Put(put.Report); break;
            case Change.RemoveTie remove: Remove(remove.Key); break;
            case Change.PutInteraction put: Put(put.Interaction); break;
            case Change.RemoveInteraction remove: Remove(remove.Id); break;
            case Change.PutSuggestionRecord { Record: var put }: _records[put.Id] = put; break;
            case Change.RemoveSuggestionRecord remove: Demand(_records.Remove(remove.Id), EntityKind.SuggestionRecord, remove.Id.Value); break;
            case Change.PutOutcome { Outcome: var put }: _outcomes[put.Id] = put; break;
            case Change.RemoveOutcome remove: Demand(_outcomes.Remove(remove.Id), EntityKind.Outcome, remove.Id.Value); break;
            case Change.PutModel put: Put(put.Model); break;
            case Change.RemoveModel remove: Demand(_models.Remove(remove.Id), EntityKind.Model, remove.Id.Value); break;
            case Change.SetModelRoles set: Set(set); break;
        }
    }

    private void Put(Change.PutMember put)
    {
        Expectation.Check(put, put.Member.Id, RevisionOf(put.Member.Id));
        _members[put.Member.Id] = new Stored<Member>(put.Member, revision, now);
    }

    private void Erase(Change.EraseMember erase)
    {
        Demand(_members.ContainsKey(erase.Id), EntityKind.Member, erase.Id.Value);
        Expectation.Check(erase, erase.Id, RevisionOf(erase.Id));
        foreach (var tie in _tiesOf.GetValueOrDefault(erase.Id, []))
            Remove(new TieKey(new MemberPair(erase.Id, tie.Other), tie.Kind));
        foreach (var interaction in _interactionsOf.GetValueOrDefault(erase.Id, []))
            Remove(interaction);
        EraseLogged(erase.Id);
        _members.Remove(erase.Id);
        _log = [.. _log.Select(entry => entry with { Changes = Redaction.Of(entry.Changes, erase.Id) })];
    }

    private void EraseLogged(MemberId erased)
    {
        _outcomes.RemoveRange(_outcomes.Values.Where(outcome => outcome.Names(erased)).Select(outcome => outcome.Id).ToList());
        _records.RemoveRange(_records.Values.Where(record => record.Member == erased).Select(record => record.Id).ToList());
        foreach (var record in _records.Values.Where(record => record != record.Without(erased)).ToList())
            _records[record.Id] = record.Without(erased);
    }

    private void Put(TieReport report)
    {
        var reports = _ties.TryGetValue(report.Key, out var tie) ? tie.Reports.Where(other => other.Reporter != report.Reporter) : [];
        _ties[report.Key] = new Tie(report.Key, reports.Append(report).OrderBy(each => each.Reporter).ToValueList());
        var (pair, kind) = report.Key;
        _tiesOf[pair.First] = _tiesOf.GetValueOrDefault(pair.First, []).Add(new NeighbourTie(pair.Second, kind));
        _tiesOf[pair.Second] = _tiesOf.GetValueOrDefault(pair.Second, []).Add(new NeighbourTie(pair.First, kind));
    }

    private void Remove(TieKey key)
    {
        var (pair, kind) = key;
        if (!_ties.Remove(key))
            throw new NotFoundException(key);
        _tiesOf[pair.First] = _tiesOf[pair.First].Remove(new NeighbourTie(pair.Second, kind));
        _tiesOf[pair.Second] = _tiesOf[pair.Second].Remove(new NeighbourTie(pair.First, kind));
    }

    private void Put(Interaction interaction)
    {
        if (_interactions.ContainsKey(interaction.Id))
            Remove(interaction.Id);
        _interactions[interaction.Id] = interaction;
        _interactionsOf[interaction.From] = _interactionsOf.GetValueOrDefault(interaction.From, []).Add(interaction.Id);
        _interactionsOf[interaction.To] = _interactionsOf.GetValueOrDefault(interaction.To, []).Add(interaction.Id);
    }

    private void Remove(InteractionId id)
    {
        Demand(_interactions.TryGetValue(id, out var interaction), EntityKind.Interaction, id.Value);
        _interactions.Remove(id);
        _interactionsOf[interaction!.From] = _interactionsOf[interaction.From].Remove(id);
        _interactionsOf[interaction.To] = _interactionsOf[interaction.To].Remove(id);
    }

    private void Put(RegisteredModel model)
    {
        var id = model.Description.Id;
        if (_models.TryGetValue(id, out var stored))
            Expectation.Check(model.Description, stored.Description);
        _models[id] = model;
    }

    private void Set(Change.SetModelRoles set)
    {
        Expectation.Check(set, _promotions.Count == 0 ? Revision.None : _promotions[^1].Revision);
        _network = _network with { ModelRoles = set.Roles };
        _promotions.Add(new ModelPromotion(_promotions.Count + 1, set.Roles, revision, set.Time, set.Author, set.Reason));
    }

    private static Change WithoutFile(Change change) => change is Change.PutModel put ? put with { Model = put.Model with { File = default } } : change;

    private Revision RevisionOf(MemberId member) => _members.TryGetValue(member, out var stored) ? stored.Revision : Revision.None;

    private static void Demand(bool exists, EntityKind kind, string id)
    {
        if (!exists)
            throw new NotFoundException(kind, id);
    }
}
