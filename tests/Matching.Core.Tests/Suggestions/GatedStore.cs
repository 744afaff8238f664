using Matching.Model;
using Matching.Storage;

namespace Matching.Core.Tests.Suggestions;

/// <summary>A store that counts loads and lets them pass only while its gate is open.</summary>
internal sealed class GatedStore(IGraphStore inner) : IGraphStore
{
    private TaskCompletionSource gate = Opened();
    private int loads;

    public int Loads => Volatile.Read(ref loads);

    public void Close() => gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Open() => gate.TrySetResult();

    public async Task<Revision> LoadAsync(NetworkId network, IGraphSink sink, CancellationToken cancellation)
    {
        Interlocked.Increment(ref loads);
        await gate.Task.WaitAsync(cancellation);
        return await inner.LoadAsync(network, sink, cancellation);
    }

    public Task<Commit> ApplyAsync(ChangeSet changes, CancellationToken cancellation) => inner.ApplyAsync(changes, cancellation);

    public Task<Revision> CheckAsync(ChangeSet changes, CancellationToken cancellation) => inner.CheckAsync(changes, cancellation);

    public Task<Stored<Network>?> FindNetworkAsync(NetworkId network, CancellationToken cancellation) => inner.FindNetworkAsync(network, cancellation);

    public Task<Page<Stored<Network>>> ListNetworksAsync(PageRequest page, CancellationToken cancellation) => inner.ListNetworksAsync(page, cancellation);

    public Task<Stored<Member>?> FindMemberAsync(NetworkId network, MemberId member, CancellationToken cancellation) =>
        inner.FindMemberAsync(network, member, cancellation);

    public Task<Page<Stored<Member>>> ListMembersAsync(NetworkId network, PageRequest page, CancellationToken cancellation) =>
        inner.ListMembersAsync(network, page, cancellation);

    public Task<Tie?> FindTieAsync(NetworkId network, TieKey key, CancellationToken cancellation) => inner.FindTieAsync(network, key, cancellation);

    public Task<Page<Tie>> ListTiesAsync(NetworkId network, MemberId member, PageRequest page, CancellationToken cancellation) =>
        inner.ListTiesAsync(network, member, page, cancellation);

    public Task<Interaction?> FindInteractionAsync(NetworkId network, InteractionId interaction, CancellationToken cancellation) =>
        inner.FindInteractionAsync(network, interaction, cancellation);

    public Task<Page<Interaction>> ListInteractionsAsync(NetworkId network, MemberId member, PageRequest page, CancellationToken cancellation) =>
        inner.ListInteractionsAsync(network, member, page, cancellation);

    public Task<Concept?> FindConceptAsync(NetworkId network, ConceptId concept, CancellationToken cancellation) =>
        inner.FindConceptAsync(network, concept, cancellation);

    public Task<Page<Concept>> ListConceptsAsync(NetworkId network, PageRequest page, CancellationToken cancellation) =>
        inner.ListConceptsAsync(network, page, cancellation);

    public Task<Partner?> FindPartnerAsync(NetworkId network, PartnerId partner, CancellationToken cancellation) =>
        inner.FindPartnerAsync(network, partner, cancellation);

    public Task<Page<Partner>> ListPartnersAsync(NetworkId network, PageRequest page, CancellationToken cancellation) =>
        inner.ListPartnersAsync(network, page, cancellation);

    public Task<SuggestionRecord?> FindSuggestionRecordAsync(NetworkId network, SuggestionRecordId record, CancellationToken cancellation) =>
        inner.FindSuggestionRecordAsync(network, record, cancellation);

    public Task<Page<SuggestionRecord>> ListSuggestionRecordsAsync(NetworkId network, MemberId? member, PageRequest page, CancellationToken cancellation) =>
        inner.ListSuggestionRecordsAsync(network, member, page, cancellation);

    public Task<Outcome?> FindOutcomeAsync(NetworkId network, OutcomeId outcome, CancellationToken cancellation) =>
        inner.FindOutcomeAsync(network, outcome, cancellation);

    public Task<Page<Outcome>> ListOutcomesAsync(NetworkId network, MemberId? answerer, PageRequest page, CancellationToken cancellation) =>
        inner.ListOutcomesAsync(network, answerer, page, cancellation);

    public Task<RegisteredModel?> FindModelAsync(NetworkId network, ModelId model, CancellationToken cancellation) =>
        inner.FindModelAsync(network, model, cancellation);

    public Task<Page<ModelDescription>> ListModelsAsync(NetworkId network, PageRequest page, CancellationToken cancellation) =>
        inner.ListModelsAsync(network, page, cancellation);

    public Task<Page<ModelPromotion>> ListPromotionsAsync(NetworkId network, PageRequest page, CancellationToken cancellation) =>
        inner.ListPromotionsAsync(network, page, cancellation);

    public IAsyncEnumerable<ChangeLogEntry> ReadChangesAsync(NetworkId network, Revision after, CancellationToken cancellation) =>
        inner.ReadChangesAsync(network, after, cancellation);

    public Task PingAsync(CancellationToken cancellation) => inner.PingAsync(cancellation);

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private static TaskCompletionSource Opened()
    {
        var opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        opened.SetResult();
        return opened;
    }
}
