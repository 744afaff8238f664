using Matching.Model;
using Matching.Storage.Integrity;
using Matching.Storage.Neo4j.Connections;

namespace Matching.Storage.Neo4j.Graph;

/// <summary>Answers the reference check from the graph, as it is once the removed concepts are gone too.</summary>
internal sealed class GraphLookup(Transaction transaction, NetworkId network, IReadOnlySet<ConceptId> removed) : IReferenceLookup
{
    public async ValueTask<IReadOnlySet<MemberId>> FindMembersAsync(IReadOnlyCollection<MemberId> ids, CancellationToken cancellation) =>
        (await MemberNodes.FindRevisionsAsync(transaction, network, ids)).Keys.ToHashSet();

    public async ValueTask<IReadOnlySet<PartnerId>> FindPartnersAsync(IReadOnlyCollection<PartnerId> ids, CancellationToken cancellation) =>
        await OrganizationNodes.FindAsync(transaction, network, ids);

    public async ValueTask<IReadOnlyDictionary<ConceptId, ConceptId?>> FindConceptsAsync(
        IReadOnlyCollection<ConceptId> ids, CancellationToken cancellation) =>
        await ConceptNodes.FindAsync(transaction, network, ids.Where(id => !removed.Contains(id)));

    public async ValueTask<Referrer?> FindReferrerAsync(ConceptId concept, CancellationToken cancellation) =>
        await ConceptNodes.FindNamingAsync(transaction, network, concept)
            ?? await InteractionRelationships.FindFirstAboutAsync(transaction, network, concept);

    public async ValueTask<IReadOnlySet<ModelId>> FindModelsAsync(IReadOnlyCollection<ModelId> ids, CancellationToken cancellation) =>
        (await ModelNodes.DescribeAsync(transaction, network, ids)).Keys.ToHashSet();

    public async ValueTask<ModelRoles> FindRolesAsync(CancellationToken cancellation) =>
        (await NetworkNodes.FindAsync(transaction, network))!.Value.ModelRoles;
}
