using Matching.Model;
using Matching.Storage;

namespace Matching.Cli.Bench;

/// <summary>A store of one generated network that can only be loaded and asked for its revision: what a server needs to suggest. Everything else is refused.</summary>
/// <param name="id">Id of the network.</param>
/// <param name="generate">Makes the network up, for each load anew, so that it is not held besides the snapshot.</param>
internal sealed class SimulatedStore(NetworkId id, Func<Simulation.SimulatedNetwork> generate) : IGraphStore
{
    private readonly Task<Stored<Network>?> network = Task.FromResult<Stored<Network>?>(
        new Stored<Network>(new Network(id, "Simulated", DateTimeOffset.UnixEpoch), new Revision(1), DateTimeOffset.UnixEpoch));

    public Task<Stored<Network>?> FindNetworkAsync(NetworkId network, CancellationToken cancellation) => this.network;

    public Task<Revision> LoadAsync(NetworkId network, IGraphSink sink, CancellationToken cancellation)
    {
        generate().Load(sink, network);
        return Task.FromResult(new Revision(1));
    }

    public Task PingAsync(CancellationToken cancellation) => Task.CompletedTask;

    public ValueTask DisposeAsync() => default;

    public Task<Commit> ApplyAsync(ChangeSet changes, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Revision> CheckAsync(ChangeSet changes, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Page<Stored<Network>>> ListNetworksAsync(PageRequest page, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Stored<Member>?> FindMemberAsync(NetworkId network, MemberId member, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Page<Stored<Member>>> ListMembersAsync(NetworkId network, PageRequest page, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Tie?> FindTieAsync(NetworkId network, TieKey key, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Page<Tie>> ListTiesAsync(NetworkId network, MemberId member, PageRequest page, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Interaction?> FindInteractionAsync(NetworkId network, InteractionId interaction, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Page<Interaction>> ListInteractionsAsync(NetworkId network, MemberId member, PageRequest page, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<Concept?> FindConceptAsync(NetworkId network, ConceptId concept, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Page<Concept>> ListConceptsAsync(NetworkId network, PageRequest page, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Partner?> FindPartnerAsync(NetworkId network, PartnerId partner, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Page<Partner>> ListPartnersAsync(NetworkId network, PageRequest page, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<SuggestionRecord?> FindSuggestionRecordAsync(NetworkId network, SuggestionRecordId record, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<Page<SuggestionRecord>> ListSuggestionRecordsAsync(NetworkId network, MemberId? member, PageRequest page, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<Outcome?> FindOutcomeAsync(NetworkId network, OutcomeId outcome, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Page<Outcome>> ListOutcomesAsync(NetworkId network, MemberId? answerer, PageRequest page, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<RegisteredModel?> FindModelAsync(NetworkId network, ModelId model, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Page<ModelDescription>> ListModelsAsync(NetworkId network, PageRequest page, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Page<ModelPromotion>> ListPromotionsAsync(NetworkId network, PageRequest page, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public IAsyncEnumerable<ChangeLogEntry> ReadChangesAsync(NetworkId network, Revision after, CancellationToken cancellation) => throw new NotSupportedException();
}
