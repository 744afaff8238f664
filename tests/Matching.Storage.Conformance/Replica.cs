using Matching.Model;

namespace Matching.Storage.Conformance;

/// <summary>A network rebuilt from its change log alone, as a follower would.</summary>
public sealed class Replica(NetworkId id)
{
    private readonly SortedDictionary<PartnerId, Partner> _partners = [];
    private readonly SortedDictionary<ConceptId, Concept> _concepts = [];
    private readonly SortedDictionary<MemberId, Stored<Member>> _members = [];
    private readonly SortedDictionary<TieKey, SortedDictionary<TieReporter, TieReport>> _ties = [];
    private readonly SortedDictionary<InteractionId, Interaction> _interactions = [];
    private readonly SortedDictionary<SuggestionRecordId, SuggestionRecord> _records = [];
    private readonly SortedDictionary<OutcomeId, Outcome> _outcomes = [];
    private Network? _network;

    public Revision Revision { get; private set; }

    public async Task FollowAsync(IGraphStore store, CancellationToken cancellation)
    {
        await foreach (var entry in store.ReadChangesAsync(id, Revision, cancellation))
        {
            entry.Revision.ShouldBe(Revision.Next);
            foreach (var change in entry.Changes)
                Apply(change, entry);
            Revision = entry.Revision;
        }
    }

    /// <summary>What a load of the network gives, see <see cref="RecordingSink.Settled"/>.</summary>
    public IReadOnlyList<string> ToLines()
    {
        var sink = new RecordingSink();
        sink.Network(_network!, Revision);
        foreach (var partner in _partners.Values)
            sink.Partner(partner);
        foreach (var concept in _concepts.Values)
            sink.Concept(concept);
        foreach (var member in _members.Values)
            sink.Member(member);
        foreach (var report in _ties.Values.SelectMany(tie => tie.Values))
            sink.Tie(report);
        foreach (var interaction in _interactions.Values)
            sink.Interaction(interaction);
        foreach (var record in _records.Values)
            sink.SuggestionRecord(record);
        foreach (var outcome in _outcomes.Values)
            sink.Outcome(outcome);
        return sink.Settled();
    }

    private void Apply(Change change, ChangeLogEntry entry)
    {
        switch (change)
        {
            case Change.CreateNetwork create: _network = new Network(id, create.DisplayName, entry.CommittedAt); break;
            case Change.PutPartner put: _partners[put.Partner.Id] = put.Partner; break;
            case Change.PutConcept put: _concepts[put.Concept.Id] = put.Concept; break;
            case Change.RemoveConcept remove: _concepts.Remove(remove.Id); break;
            case Change.PutMember put: _members[put.Member.Id] = new Stored<Member>(put.Member, entry.Revision, entry.CommittedAt); break;
            case Change.EraseMember erase: Erase(erase.Id); break;
            case Change.PutTie put: Put(put.Report); break;
            case Change.RemoveTie remove: _ties.Remove(remove.Key); break;
            case Change.PutInteraction put: _interactions[put.Interaction.Id] = put.Interaction; break;
            case Change.PutSuggestionRecord put: _records[put.Record.Id] = put.Record; break;
            case Change.RemoveSuggestionRecord remove: _records.Remove(remove.Id); break;
            case Change.PutOutcome put: _outcomes[put.Outcome.Id] = put.Outcome; break;
            case Change.RemoveOutcome remove: _outcomes.Remove(remove.Id); break;
            case Change.SetModelRoles set: _network = _network! with { ModelRoles = set.Roles }; break;
            case Change.RemoveInteraction remove: _interactions.Remove(remove.Id); break;
        }
    }

    private void Put(TieReport report)
    {
        if (!_ties.TryGetValue(report.Key, out var reports))
            _ties.Add(report.Key, reports = []);
        reports[report.Reporter] = report;
    }

    private void Erase(MemberId member)
    {
        _members.Remove(member);
        foreach (var key in _ties.Keys.Where(key => key.Pair.Contains(member)).ToList())
            _ties.Remove(key);
        foreach (var interaction in _interactions.Values.Where(each => each.From == member || each.To == member).ToList())
            _interactions.Remove(interaction.Id);
        foreach (var outcome in _outcomes.Values.Where(outcome => outcome.Names(member)).ToList())
            _outcomes.Remove(outcome.Id);
        foreach (var record in _records.Values.Where(record => record.Member == member).ToList())
            _records.Remove(record.Id);
        foreach (var record in _records.Values.ToList())
            _records[record.Id] = record.Without(member);
    }
}
