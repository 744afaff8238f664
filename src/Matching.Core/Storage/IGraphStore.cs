using Matching.Model;

namespace Matching.Storage;

/// <summary>
/// The storage port. Reads see every write acknowledged before they began and never half of one. All methods may be called from many
/// threads at once, honour cancellation, and fail with <see cref="StoreException"/>s only (besides <see cref="OperationCanceledException"/> and
/// argument exceptions). A method that takes a network fails with <see cref="NotFoundException"/> where the network does not exist.
/// Lists are ordered by id in the order of <see cref="Identifier.Compare"/>, unless they say otherwise.
/// </summary>
public interface IGraphStore : IAsyncDisposable
{
    /// <summary>
    /// Applies a change set atomically and durably, and appends it to the network's change log.
    /// </summary>
    /// <returns>The revision after the set; on return the write survives a crash of the process (durable stores).</returns>
    /// <exception cref="NotFoundException">The network does not exist (and the set does not create it), or a change removes or erases what does not exist.</exception>
    /// <exception cref="ConflictException">An expected revision does not hold, the request id was used for other changes, or the network or another model exists already.</exception>
    /// <exception cref="ReferenceException">References are broken; every broken one is listed, nothing is applied.</exception>
    /// <exception cref="UnavailableException">The store cannot be reached or is busy; retry.</exception>
    /// <exception cref="LimitExceededException">The set or its model files are too large, or the store is full.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while it waited for its turn; nothing was applied. Once begun, a write ends.</exception>
    Task<Commit> ApplyAsync(ChangeSet changes, CancellationToken cancellation);

    /// <summary>Checks a change set as <see cref="ApplyAsync"/> would, with the same errors, and writes nothing.</summary>
    /// <returns>The newest revision of the network, which the set would follow; <see cref="Revision.None"/> where the set would create it.</returns>
    Task<Revision> CheckAsync(ChangeSet changes, CancellationToken cancellation);

    /// <summary>The network with its newest revision; null where there is none.</summary>
    Task<Stored<Network>?> FindNetworkAsync(NetworkId network, CancellationToken cancellation);

    /// <summary>Networks in order of id.</summary>
    Task<Page<Stored<Network>>> ListNetworksAsync(PageRequest page, CancellationToken cancellation);

    /// <summary>A member; null where there is none.</summary>
    Task<Stored<Member>?> FindMemberAsync(NetworkId network, MemberId member, CancellationToken cancellation);

    /// <summary>Members in order of id.</summary>
    Task<Page<Stored<Member>>> ListMembersAsync(NetworkId network, PageRequest page, CancellationToken cancellation);

    /// <summary>A tie with all reports; null where there is none.</summary>
    Task<Tie?> FindTieAsync(NetworkId network, TieKey key, CancellationToken cancellation);

    /// <summary>Ties of a member with all their reports, in order of the other member's id, then kind; empty for an unknown member.</summary>
    Task<Page<Tie>> ListTiesAsync(NetworkId network, MemberId member, PageRequest page, CancellationToken cancellation);

    /// <summary>An interaction; null where there is none.</summary>
    Task<Interaction?> FindInteractionAsync(NetworkId network, InteractionId interaction, CancellationToken cancellation);

    /// <summary>Interactions that a member is part of, in order of id; empty for an unknown member.</summary>
    Task<Page<Interaction>> ListInteractionsAsync(NetworkId network, MemberId member, PageRequest page, CancellationToken cancellation);

    /// <summary>A concept; null where there is none.</summary>
    Task<Concept?> FindConceptAsync(NetworkId network, ConceptId concept, CancellationToken cancellation);

    /// <summary>Concepts in order of id.</summary>
    Task<Page<Concept>> ListConceptsAsync(NetworkId network, PageRequest page, CancellationToken cancellation);

    /// <summary>A partner; null where there is none.</summary>
    Task<Partner?> FindPartnerAsync(NetworkId network, PartnerId partner, CancellationToken cancellation);

    /// <summary>Partners in order of id.</summary>
    Task<Page<Partner>> ListPartnersAsync(NetworkId network, PageRequest page, CancellationToken cancellation);

    /// <summary>A recorded list of suggestions; null where there is none.</summary>
    Task<SuggestionRecord?> FindSuggestionRecordAsync(NetworkId network, SuggestionRecordId record, CancellationToken cancellation);

    /// <summary>Recorded lists of suggestions in order of id: all, or those that were shown to a member; empty for an unknown member.</summary>
    Task<Page<SuggestionRecord>> ListSuggestionRecordsAsync(NetworkId network, MemberId? member, PageRequest page, CancellationToken cancellation);

    /// <summary>An outcome; null where there is none.</summary>
    Task<Outcome?> FindOutcomeAsync(NetworkId network, OutcomeId outcome, CancellationToken cancellation);

    /// <summary>Outcomes in order of id: all, or what one member answered, on either side; never what others answered about them. Empty for an unknown member.</summary>
    Task<Page<Outcome>> ListOutcomesAsync(NetworkId network, MemberId? answerer, PageRequest page, CancellationToken cancellation);

    /// <summary>A model with its file; null where there is none.</summary>
    Task<RegisteredModel?> FindModelAsync(NetworkId network, ModelId model, CancellationToken cancellation);

    /// <summary>Models, without their files, in order of id.</summary>
    Task<Page<ModelDescription>> ListModelsAsync(NetworkId network, PageRequest page, CancellationToken cancellation);

    /// <summary>The history of model roles, newest first.</summary>
    Task<Page<ModelPromotion>> ListPromotionsAsync(NetworkId network, PageRequest page, CancellationToken cancellation);

    /// <summary>Reads a whole network, consistent at one revision, into a sink.</summary>
    /// <returns>The revision that was read.</returns>
    Task<Revision> LoadAsync(NetworkId network, IGraphSink sink, CancellationToken cancellation);

    /// <summary>The change log after a revision, oldest first, up to the newest entry when the read began; ends there.</summary>
    IAsyncEnumerable<ChangeLogEntry> ReadChangesAsync(NetworkId network, Revision after, CancellationToken cancellation);

    /// <summary>Whether the store can serve now; returns or throws <see cref="UnavailableException"/>.</summary>
    Task PingAsync(CancellationToken cancellation);
}
