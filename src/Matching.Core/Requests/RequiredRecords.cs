using Matching.Model;
using Matching.Storage;

namespace Matching.Requests;

/// <summary>Reads of records that a request cannot do without.</summary>
public static class RequiredRecords
{
    /// <summary>A network.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public static async Task<Stored<Network>> GetNetworkAsync(this IGraphStore store, NetworkId network, CancellationToken cancellation) =>
        await store.FindNetworkAsync(network, cancellation) ?? throw new NotFoundException(EntityKind.Network, network.Value);

    /// <summary>A member.</summary>
    /// <exception cref="NotFoundException">There is none, or no such network.</exception>
    public static async Task<Stored<Member>> GetMemberAsync(
        this IGraphStore store, NetworkId network, MemberId member, CancellationToken cancellation) =>
        await store.FindMemberAsync(network, member, cancellation) ?? throw new NotFoundException(EntityKind.Member, member.Value);

    /// <summary>A ranking model with its file.</summary>
    /// <exception cref="NotFoundException">There is none, or no such network.</exception>
    public static async Task<RegisteredModel> GetModelAsync(
        this IGraphStore store, NetworkId network, ModelId model, CancellationToken cancellation) =>
        await store.FindModelAsync(network, model, cancellation) ?? throw new NotFoundException(EntityKind.Model, model.Value);

    /// <summary>A concept.</summary>
    /// <exception cref="NotFoundException">There is none, or no such network.</exception>
    public static async Task<Concept> GetConceptAsync(
        this IGraphStore store, NetworkId network, ConceptId concept, CancellationToken cancellation) =>
        await store.FindConceptAsync(network, concept, cancellation) ?? throw new NotFoundException(EntityKind.Concept, concept.Value);
}
