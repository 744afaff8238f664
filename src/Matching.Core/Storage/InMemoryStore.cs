using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Matching.Model;
using Matching.Storage.Integrity;
using Matching.Storage.Memory;

namespace Matching.Storage;

/// <summary>
/// Keeps networks in memory only: the reference that other stores are compared with, and a store for tests. Each write makes a new immutable
/// state, so a read is consistent without locking. Listing takes time in proportion to the list, erasing in proportion to the change log.
/// </summary>
/// <param name="time">Dates the writes.</param>
public sealed class InMemoryStore(TimeProvider time) : IGraphStore
{
    private readonly Lock _writing = new();
    private volatile ImmutableSortedDictionary<NetworkId, NetworkState> _networks = ImmutableSortedDictionary<NetworkId, NetworkState>.Empty;

    /// <inheritdoc/>
    public Task<Commit> ApplyAsync(ChangeSet changes, CancellationToken cancellation) => Answer(() =>
    {
        lock (_writing)
        {
            var (commit, after) = Next(changes);
            if (after is not null)
                _networks = _networks.SetItem(changes.Network, after);
            return commit;
        }
    }, cancellation);

    /// <inheritdoc/>
    public Task<Revision> CheckAsync(ChangeSet changes, CancellationToken cancellation) => Answer(() =>
    {
        Next(changes);
        return _networks.GetValueOrDefault(changes.Network)?.Revision ?? Revision.None;
    }, cancellation);

    /// <inheritdoc/>
    public Task<Stored<Network>?> FindNetworkAsync(NetworkId network, CancellationToken cancellation) =>
        Answer(() => _networks.GetValueOrDefault(network)?.Stored, cancellation);

    /// <inheritdoc/>
    public Task<Page<Stored<Network>>> ListNetworksAsync(PageRequest page, CancellationToken cancellation) => Answer(
        () => Paging.Cut(_networks.Values.Select(state => state.Stored), page, new Cursors("networks"), stored => [stored.Value.Id.Value]), cancellation);

    /// <inheritdoc/>
    public Task<Stored<Member>?> FindMemberAsync(NetworkId network, MemberId member, CancellationToken cancellation) =>
        Answer(() => State(network).Members.GetValueOrDefault(member), cancellation);

    /// <inheritdoc/>
    public Task<Page<Stored<Member>>> ListMembersAsync(NetworkId network, PageRequest page, CancellationToken cancellation) => Answer(
        () => Paging.Cut(State(network).Members.Values, page, new Cursors("members", network.Value), stored => [stored.Value.Id.Value]), cancellation);

    /// <inheritdoc/>
    public Task<Tie?> FindTieAsync(NetworkId network, TieKey key, CancellationToken cancellation) =>
        Answer(() => State(network).Ties.GetValueOrDefault(key), cancellation);

    /// <inheritdoc/>
    public Task<Page<Tie>> ListTiesAsync(NetworkId network, MemberId member, PageRequest page, CancellationToken cancellation) => Answer(() =>
    {
        var state = State(network);
        var ties = state.TiesOf.GetValueOrDefault(member, []).Select(tie => state.Ties[new TieKey(new MemberPair(member, tie.Other), tie.Kind)]);
        var cursors = new Cursors("ties", network.Value, member.Value);
        return Paging.Cut(ties, page, cursors, tie => [tie.Key.Pair.Other(member).Value, tie.Key.Kind.Value], parts: 2);
    }, cancellation);

    /// <inheritdoc/>
    public Task<Interaction?> FindInteractionAsync(NetworkId network, InteractionId interaction, CancellationToken cancellation) =>
        Answer(() => State(network).Interactions.GetValueOrDefault(interaction), cancellation);

    /// <inheritdoc/>
    public Task<Page<Interaction>> ListInteractionsAsync(NetworkId network, MemberId member, PageRequest page, CancellationToken cancellation) => Answer(() =>
    {
        var state = State(network);
        var interactions = state.InteractionsOf.GetValueOrDefault(member, []).Select(id => state.Interactions[id]);
        return Paging.Cut(interactions, page, new Cursors("interactions", network.Value, member.Value), interaction => [interaction.Id.Value]);
    }, cancellation);

    /// <inheritdoc/>
    public Task<Concept?> FindConceptAsync(NetworkId network, ConceptId concept, CancellationToken cancellation) =>
        Answer(() => State(network).Concepts.GetValueOrDefault(concept), cancellation);

    /// <inheritdoc/>
    public Task<Page<Concept>> ListConceptsAsync(NetworkId network, PageRequest page, CancellationToken cancellation) => Answer(
        () => Paging.Cut(State(network).Concepts.Values, page, new Cursors("concepts", network.Value), concept => [concept.Id.Value]), cancellation);

    /// <inheritdoc/>
    public Task<Partner?> FindPartnerAsync(NetworkId network, PartnerId partner, CancellationToken cancellation) =>
        Answer(() => State(network).Partners.GetValueOrDefault(partner), cancellation);

    /// <inheritdoc/>
    public Task<Page<Partner>> ListPartnersAsync(NetworkId network, PageRequest page, CancellationToken cancellation) => Answer(
        () => Paging.Cut(State(network).Partners.Values, page, new Cursors("partners", network.Value), partner => [partner.Id.Value]), cancellation);

    /// <inheritdoc/>
    public Task<SuggestionRecord?> FindSuggestionRecordAsync(NetworkId network, SuggestionRecordId record, CancellationToken cancellation) =>
        Answer(() => State(network).SuggestionRecords.GetValueOrDefault(record), cancellation);

    /// <inheritdoc/>
    public Task<Page<SuggestionRecord>> ListSuggestionRecordsAsync(NetworkId network, MemberId? member, PageRequest page, CancellationToken cancellation) => Answer(
        () => Paging.Cut(
            State(network).SuggestionRecords.Values.Where(record => member is null || record.Member == member), page, Cursors.OfSuggestionRecords(network, member),
            record => [record.Id.Value]),
        cancellation);

    /// <inheritdoc/>
    public Task<Outcome?> FindOutcomeAsync(NetworkId network, OutcomeId outcome, CancellationToken cancellation) =>
        Answer(() => State(network).Outcomes.GetValueOrDefault(outcome), cancellation);

    /// <inheritdoc/>
    public Task<Page<Outcome>> ListOutcomesAsync(NetworkId network, MemberId? answerer, PageRequest page, CancellationToken cancellation) => Answer(
        () => Paging.Cut(
            State(network).Outcomes.Values.Where(outcome => answerer is null || outcome.Answerer == answerer), page, Cursors.OfOutcomes(network, answerer),
            outcome => [outcome.Id.Value]),
        cancellation);

    /// <inheritdoc/>
    public Task<RegisteredModel?> FindModelAsync(NetworkId network, ModelId model, CancellationToken cancellation) =>
        Answer(() => State(network).Models.GetValueOrDefault(model), cancellation);

    /// <inheritdoc/>
    public Task<Page<ModelDescription>> ListModelsAsync(NetworkId network, PageRequest page, CancellationToken cancellation) => Answer(
        () => Paging.Cut(State(network).Models.Values.Select(model => model.Description), page, new Cursors("models", network.Value), model => [model.Id.Value]),
        cancellation);

    /// <inheritdoc/>
    public Task<Page<ModelPromotion>> ListPromotionsAsync(NetworkId network, PageRequest page, CancellationToken cancellation) => Answer(
        () => Paging.Cut(State(network).Promotions.Reverse(), page, PromotionPageCut.CursorsOf(network), promotion => [PromotionPageCut.PlaceOf(promotion)]),
        cancellation);

    /// <inheritdoc/>
    public Task<Revision> LoadAsync(NetworkId network, IGraphSink sink, CancellationToken cancellation) =>
        Answer(() => new StateLoad(sink, cancellation).Run(State(network)), cancellation);

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChangeLogEntry> ReadChangesAsync(
        NetworkId network, Revision after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var log = (await Answer(() => State(network), cancellation)).Log;
        foreach (var entry in log.Where(entry => entry.Revision > after))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return entry;
        }
    }

    /// <inheritdoc/>
    public Task PingAsync(CancellationToken cancellation) => Answer(() => true, cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => default;

    private NetworkState State(NetworkId network) =>
        _networks.GetValueOrDefault(network) ?? throw new NotFoundException(EntityKind.Network, network.Value);

    private (Commit Commit, NetworkState? After) Next(ChangeSet set)
    {
        ChangeSetShape.Check(set);
        var stored = _networks.GetValueOrDefault(set.Network);
        var digest = set.RequestId is null ? null : RequestDigest.Of(set);
        if (set.RequestId is not null && stored?.Requests.GetValueOrDefault(set.RequestId) is { } answered)
            return (answered.Answer(set.RequestId, digest!), null);
        var now = time.Now();
        var before = Before(set, stored, now);
        var revision = before.Revision.Next;
        var draft = new NetworkDraft(before, revision, now);
        foreach (var change in set.Changes)
            draft.Apply(change);
        var after = draft.ToState(set.Changes);
        if (set.RequestId is not null)
            after = after with { Requests = after.Requests.Add(set.RequestId, new AnsweredRequest(digest!, revision)) };
        new ReferenceCheck(new StateLookup(after)).RunAsync(set, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        return (new Commit(revision, Replayed: false), after);
    }

    private static NetworkState Before(ChangeSet set, NetworkState? stored, DateTimeOffset now) => (set.Changes[0], stored) switch
    {
        (Change.CreateNetwork create, null) => new NetworkState(new Network(set.Network, create.DisplayName, now)),
        (Change.CreateNetwork, not null) => throw new ConflictException(ConflictReason.NetworkExists, $"Network '{set.Network}' exists already."),
        (_, null) => throw new NotFoundException(EntityKind.Network, set.Network.Value),
        (_, not null) => stored,
    };

    private static Task<T> Answer<T>(Func<T> compute, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
            return Task.FromCanceled<T>(cancellation);
        try
        {
            return Task.FromResult(compute());
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellation);
        }
        catch (Exception error)
        {
            return Task.FromException<T>(error);
        }
    }
}
