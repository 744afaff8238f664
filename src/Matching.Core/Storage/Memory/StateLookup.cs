using Matching.Model;
using Matching.Storage.Integrity;

namespace Matching.Storage.Memory;

/// <summary>Answers the reference check from a state.</summary>
internal sealed class StateLookup(NetworkState state) : IReferenceLookup
{
    public ValueTask<IReadOnlySet<MemberId>> FindMembersAsync(IReadOnlyCollection<MemberId> ids, CancellationToken cancellation) =>
        new(ids.Where(state.Members.ContainsKey).ToHashSet());

    public ValueTask<IReadOnlySet<PartnerId>> FindPartnersAsync(IReadOnlyCollection<PartnerId> ids, CancellationToken cancellation) =>
        new(ids.Where(state.Partners.ContainsKey).ToHashSet());

    public ValueTask<IReadOnlyDictionary<ConceptId, ConceptId?>> FindConceptsAsync(
        IReadOnlyCollection<ConceptId> ids, CancellationToken cancellation) =>
        new(ids.Where(state.Concepts.ContainsKey).ToDictionary(id => id, id => state.Concepts[id].Broader));

    public ValueTask<Referrer?> FindReferrerAsync(ConceptId concept, CancellationToken cancellation) =>
        new(Concepts(concept) ?? Members(concept) ?? Interactions(concept));

    public ValueTask<IReadOnlySet<ModelId>> FindModelsAsync(IReadOnlyCollection<ModelId> ids, CancellationToken cancellation) =>
        new(ids.Where(state.Models.ContainsKey).ToHashSet());

    public ValueTask<ModelRoles> FindRolesAsync(CancellationToken cancellation) => new(state.Network.ModelRoles);

    private Referrer? Concepts(ConceptId concept) =>
        state.Concepts.Values.FirstOrDefault(other => other.Broader == concept || other.Serves.Contains(concept)) is { } found
            ? new Referrer(EntityKind.Concept, found.Id.Value) : null;

    private Referrer? Members(ConceptId concept) =>
        state.Members.Values.FirstOrDefault(member => Names(member.Value, concept)) is { } found
            ? new Referrer(EntityKind.Member, found.Value.Id.Value) : null;

    private Referrer? Interactions(ConceptId concept) =>
        state.Interactions.Values.FirstOrDefault(interaction => interaction.Concept == concept) is { } found
            ? new Referrer(EntityKind.Interaction, found.Id.Value) : null;

    private static bool Names(Member member, ConceptId concept) =>
        member.Offers.Any(offer => offer.Concept == concept) || member.Needs.Any(need => need.Concept == concept);
}
