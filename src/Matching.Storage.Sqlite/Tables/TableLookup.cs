using Matching.Model;
using Matching.Storage.Integrity;
using Matching.Storage.Sqlite.Connections;

namespace Matching.Storage.Sqlite.Tables;

/// <summary>Answers the reference check from the tables; each answer is complete when it is returned.</summary>
internal sealed class TableLookup(Session session, NetworkRow network) : IReferenceLookup
{
    public ValueTask<IReadOnlySet<MemberId>> FindMembersAsync(IReadOnlyCollection<MemberId> ids, CancellationToken cancellation) =>
        new(ids.Where(id => MemberTable.RevisionOf(session, network, id) != Revision.None).ToHashSet());

    public ValueTask<IReadOnlySet<PartnerId>> FindPartnersAsync(IReadOnlyCollection<PartnerId> ids, CancellationToken cancellation) =>
        new(ids.Where(id => PartnerTable.Find(session, network, id) is not null).ToHashSet());

    public ValueTask<IReadOnlyDictionary<ConceptId, ConceptId?>> FindConceptsAsync(
        IReadOnlyCollection<ConceptId> ids, CancellationToken cancellation)
    {
        var found = new Dictionary<ConceptId, ConceptId?>();
        foreach (var id in ids)
        {
            if (ConceptTable.TryFindBroader(session, network, id, out var broader))
                found.Add(id, broader);
        }
        return new(found);
    }

    public ValueTask<Referrer?> FindReferrerAsync(ConceptId concept, CancellationToken cancellation) =>
        new(ConceptUseTable.FindFirst(session, network, concept) ?? InteractionTable.FindFirstAbout(session, network, concept));

    public ValueTask<IReadOnlySet<ModelId>> FindModelsAsync(IReadOnlyCollection<ModelId> ids, CancellationToken cancellation) =>
        new(ids.Where(id => ModelTable.Describe(session, network, id) is not null).ToHashSet());

    public ValueTask<ModelRoles> FindRolesAsync(CancellationToken cancellation) => new(NetworkTable.Get(session, network.Id).Stored.Value.ModelRoles);
}
