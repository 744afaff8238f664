using Matching.Model;

namespace Matching.Storage.Integrity;

/// <summary>What <see cref="ReferenceCheck"/> asks of a store: the state of a network after the changes of the set. Asks in batches, for stores behind a wire.</summary>
public interface IReferenceLookup
{
    /// <summary>Those of the members that exist.</summary>
    ValueTask<IReadOnlySet<MemberId>> FindMembersAsync(IReadOnlyCollection<MemberId> ids, CancellationToken cancellation);

    /// <summary>Those of the partners that exist.</summary>
    ValueTask<IReadOnlySet<PartnerId>> FindPartnersAsync(IReadOnlyCollection<PartnerId> ids, CancellationToken cancellation);

    /// <summary>Those of the concepts that exist, each with its broader concept.</summary>
    ValueTask<IReadOnlyDictionary<ConceptId, ConceptId?>> FindConceptsAsync(IReadOnlyCollection<ConceptId> ids, CancellationToken cancellation);

    /// <summary>
    /// One of the records that refer to a concept; null where none does. The first of: the concept with the lowest id that has it as broader or
    /// serves it, the member with the lowest id that offers or needs it, the interaction with the lowest id that is about it.
    /// </summary>
    ValueTask<Referrer?> FindReferrerAsync(ConceptId concept, CancellationToken cancellation);

    /// <summary>Those of the models that exist.</summary>
    ValueTask<IReadOnlySet<ModelId>> FindModelsAsync(IReadOnlyCollection<ModelId> ids, CancellationToken cancellation);

    /// <summary>Which models have roles.</summary>
    ValueTask<ModelRoles> FindRolesAsync(CancellationToken cancellation);
}
