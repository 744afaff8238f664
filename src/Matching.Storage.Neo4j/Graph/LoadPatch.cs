using Matching.Model;

namespace Matching.Storage.Neo4j.Graph;

/// <summary>
/// What the change log says of the time in which a network was read: wherever it says anything, it wins over what was read, since nobody
/// can tell whether that was read before or after.
/// </summary>
internal sealed class LoadPatch
{
    private readonly HashSet<MemberId> _erased = [];
    private readonly HashSet<TieKey> _removedTies = [];
    private readonly HashSet<(TieKey, TieReporter)> _writtenReports = [];
    private readonly HashSet<object> _written = [];
    private readonly Dictionary<PartnerId, Partner> _partners = [];
    private readonly Dictionary<ConceptId, Concept> _concepts = [];
    private readonly SortedDictionary<MemberId, Stored<Member>> _members = [];
    private readonly SortedDictionary<TieKey, SortedDictionary<TieReporter, TieReport>> _ties = [];
    private readonly Dictionary<InteractionId, Interaction> _interactions = [];
    private readonly Dictionary<SuggestionRecordId, SuggestionRecord> _records = [];
    private readonly Dictionary<OutcomeId, Outcome> _outcomes = [];
    private ModelRoles? _roles;

    /// <summary>Adds a later entry.</summary>
    public void Add(ChangeLogEntry entry)
    {
        foreach (var change in entry.Changes)
            Add(change, entry);
    }

    public Network Apply(Network read) => _roles is { } roles ? read with { ModelRoles = roles } : read;

    public IEnumerable<Partner> Apply(IEnumerable<Partner> read) => read.Where(partner => !_written.Contains(partner.Id)).Concat(_partners.Values);

    public IEnumerable<Concept> Apply(IEnumerable<Concept> read) => read.Where(concept => !_written.Contains(concept.Id)).Concat(_concepts.Values);

    /// <summary>Members in order of id, as they are read.</summary>
    public IEnumerable<Stored<Member>> Apply(IEnumerable<Stored<Member>> read) => Merge(
        read.Where(member => !_written.Contains(member.Value.Id)), _members.Values, (one, other) => one.Value.Id.CompareTo(other.Value.Id));

    /// <summary>Reports in order of tie and reporter, as they are read.</summary>
    public IEnumerable<TieReport> Apply(IEnumerable<TieReport> read) => Merge(read.Where(Stands), _ties.Values.SelectMany(reports => reports.Values), Order);

    public IEnumerable<Interaction> Apply(IEnumerable<Interaction> read) =>
        read.Where(each => !_written.Contains(each.Id) && !_erased.Contains(each.From) && !_erased.Contains(each.To)).Concat(_interactions.Values);

    public IEnumerable<SuggestionRecord> Apply(IEnumerable<SuggestionRecord> read) =>
        read.Where(each => !_written.Contains(each.Id) && !_erased.Contains(each.Member))
            .Select(each => _erased.Aggregate(each, (record, erased) => record.Without(erased))).Concat(_records.Values);

    public IEnumerable<Outcome> Apply(IEnumerable<Outcome> read) =>
        read.Where(each => !_written.Contains(each.Id) && !_erased.Contains(each.Member) && !_erased.Contains(each.Candidate)).Concat(_outcomes.Values);

    private bool Stands(TieReport report) => !_removedTies.Contains(report.Key) && !_writtenReports.Contains((report.Key, report.Reporter))
        && !_erased.Contains(report.Key.Pair.First) && !_erased.Contains(report.Key.Pair.Second);

    private void Add(Change change, ChangeLogEntry entry)
    {
        switch (change)
        {
            case Change.PutPartner put: _written.Add(put.Partner.Id); _partners[put.Partner.Id] = put.Partner; break;
            case Change.PutConcept put: _written.Add(put.Concept.Id); _concepts[put.Concept.Id] = put.Concept; break;
            case Change.RemoveConcept remove: _written.Add(remove.Id); _concepts.Remove(remove.Id); break;
            case Change.PutMember { Member: var put }: _written.Add(put.Id); _members[put.Id] = new Stored<Member>(put, entry.Revision, entry.CommittedAt); break;
            case Change.EraseMember erase: Erase(erase.Id); break;
            case Change.PutTie put: Put(put.Report); break;
            case Change.RemoveTie remove: _removedTies.Add(remove.Key); _ties.Remove(remove.Key); break;
            case Change.PutInteraction put: _written.Add(put.Interaction.Id); _interactions[put.Interaction.Id] = put.Interaction; break;
            case Change.PutSuggestionRecord { Record: var put }: _written.Add(put.Id); _records[put.Id] = put; break;
            case Change.RemoveSuggestionRecord remove: _written.Add(remove.Id); _records.Remove(remove.Id); break;
            case Change.PutOutcome { Outcome: var put }: _written.Add(put.Id); _outcomes[put.Id] = put; break;
            case Change.RemoveOutcome remove: _written.Add(remove.Id); _outcomes.Remove(remove.Id); break;
            case Change.SetModelRoles set: _roles = set.Roles; break;
            case Change.RemoveInteraction remove: _written.Add(remove.Id); _interactions.Remove(remove.Id); break;
        }
    }

    private void Put(TieReport report)
    {
        _writtenReports.Add((report.Key, report.Reporter));
        if (!_ties.TryGetValue(report.Key, out var reports))
            _ties.Add(report.Key, reports = []);
        reports[report.Reporter] = report;
    }

    private void Erase(MemberId member)
    {
        _written.Add(member);
        _erased.Add(member);
        _members.Remove(member);
        foreach (var key in _ties.Keys.Where(key => key.Pair.Contains(member)).ToList())
            _ties.Remove(key);
        foreach (var (id, _) in _interactions.Where(each => each.Value.From == member || each.Value.To == member).ToList())
            _interactions.Remove(id);
        EraseLogged(member);
    }

    private void EraseLogged(MemberId member)
    {
        foreach (var outcome in _outcomes.Values.Where(outcome => outcome.Names(member)).ToList())
            _outcomes.Remove(outcome.Id);
        foreach (var record in _records.Values.ToList())
        {
            if (record.Member == member)
                _records.Remove(record.Id);
            else
                _records[record.Id] = record.Without(member);
        }
    }

    private static int Order(TieReport one, TieReport other) =>
        one.Key.CompareTo(other.Key) is var order and not 0 ? order : one.Reporter.CompareTo(other.Reporter);

    private static IEnumerable<T> Merge<T>(IEnumerable<T> read, IEnumerable<T> written, Comparison<T> order)
    {
        using var later = written.GetEnumerator();
        var more = later.MoveNext();
        foreach (var item in read)
        {
            for (; more && order(later.Current, item) < 0; more = later.MoveNext())
                yield return later.Current;
            yield return item;
        }
        for (; more; more = later.MoveNext())
            yield return later.Current;
    }
}
