using System.Runtime.CompilerServices;
using Matching.Model;
using Matching.Storage.Integrity;
using Matching.Storage.Neo4j.Connections;
using Matching.Storage.Neo4j.Graph;
using Matching.Storage.Neo4j.Writing;

namespace Matching.Storage.Neo4j;

/// <summary>
/// Keeps all networks as one graph in Neo4j 5.7 or newer, any edition. Several processes may use the same database; writes of one network take
/// turns. Loads and the change log are consistent at one revision. A point read or a page is what is committed at that moment: while a write
/// commits, for a moment, it may see a part of it.
/// </summary>
public sealed class Neo4jStore : IGraphStore
{
    private readonly Connection _connection;
    private readonly Writer _writer;

    private Neo4jStore(Connection connection, TimeProvider time) => (_connection, _writer) = (connection, new Writer(connection, time));

    /// <summary>Connects to a server and brings the constraints and indexes of the database up to date.</summary>
    /// <param name="options">Which server, and how.</param>
    /// <param name="time">Dates the writes.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="RefusedException">The server is too old or refuses the user, or the graph was written by a newer version.</exception>
    /// <exception cref="UnavailableException">The server cannot be reached.</exception>
    public static async Task<Neo4jStore> OpenAsync(Neo4jStoreOptions options, TimeProvider time, CancellationToken cancellation)
    {
        var connection = new Connection(options);
        try
        {
            await Schema.RecogniseAsync(connection, cancellation);
            await Schema.MigrateAsync(connection, Schema.Latest, cancellation);
            return new Neo4jStore(connection, time);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<Commit> ApplyAsync(ChangeSet changes, CancellationToken cancellation)
    {
        using var write = new PendingWrite(changes, keep: true);
        return await _writer.WriteAsync(write, cancellation);
    }

    /// <inheritdoc/>
    public async Task<Revision> CheckAsync(ChangeSet changes, CancellationToken cancellation)
    {
        using var write = new PendingWrite(changes, keep: false);
        await _writer.WriteAsync(write, cancellation);
        return await _connection.ReadNewestAsync(transaction => NetworkNodes.RevisionAsync(transaction, changes.Network), cancellation);
    }

    /// <inheritdoc/>
    public Task<Stored<Network>?> FindNetworkAsync(NetworkId network, CancellationToken cancellation) =>
        _connection.ReadNewestAsync(transaction => NetworkNodes.FindAsync(transaction, network), cancellation);

    /// <inheritdoc/>
    public async Task<Page<Stored<Network>>> ListNetworksAsync(PageRequest page, CancellationToken cancellation)
    {
        var cut = new PageCut(page, new Cursors("networks"));
        return await _connection.ReadNewestAsync(transaction => NetworkNodes.ListAsync(transaction, cut), cancellation);
    }

    /// <inheritdoc/>
    public Task<Stored<Member>?> FindMemberAsync(NetworkId network, MemberId member, CancellationToken cancellation) =>
        FindAsync(network, transaction => MemberNodes.FindAsync(transaction, network, member), cancellation);

    /// <inheritdoc/>
    public async Task<Page<Stored<Member>>> ListMembersAsync(NetworkId network, PageRequest page, CancellationToken cancellation)
    {
        var cut = new PageCut(page, new Cursors("members", network.Value));
        return await ListAsync(network, transaction => MemberNodes.ListAsync(transaction, network, cut), cancellation);
    }

    /// <inheritdoc/>
    public Task<Tie?> FindTieAsync(NetworkId network, TieKey key, CancellationToken cancellation) =>
        FindAsync(network, transaction => TieRelationships.FindAsync(transaction, network, key), cancellation);

    /// <inheritdoc/>
    public async Task<Page<Tie>> ListTiesAsync(NetworkId network, MemberId member, PageRequest page, CancellationToken cancellation)
    {
        var cut = new TiePageCut(network, member, page);
        return await ListAsync(network, transaction => TieRelationships.ListAsync(transaction, network, member, cut), cancellation);
    }

    /// <inheritdoc/>
    public Task<Interaction?> FindInteractionAsync(NetworkId network, InteractionId interaction, CancellationToken cancellation) =>
        FindAsync(network, transaction => InteractionRelationships.FindAsync(transaction, network, interaction), cancellation);

    /// <inheritdoc/>
    public async Task<Page<Interaction>> ListInteractionsAsync(NetworkId network, MemberId member, PageRequest page, CancellationToken cancellation)
    {
        var cut = new PageCut(page, new Cursors("interactions", network.Value, member.Value));
        return await ListAsync(network, transaction => InteractionRelationships.ListAsync(transaction, network, member, cut), cancellation);
    }

    /// <inheritdoc/>
    public Task<Concept?> FindConceptAsync(NetworkId network, ConceptId concept, CancellationToken cancellation) =>
        FindAsync(network, transaction => ConceptNodes.FindAsync(transaction, network, concept), cancellation);

    /// <inheritdoc/>
    public async Task<Page<Concept>> ListConceptsAsync(NetworkId network, PageRequest page, CancellationToken cancellation)
    {
        var cut = new PageCut(page, new Cursors("concepts", network.Value));
        return await ListAsync(network, transaction => ConceptNodes.ListAsync(transaction, network, cut), cancellation);
    }

    /// <inheritdoc/>
    public Task<Partner?> FindPartnerAsync(NetworkId network, PartnerId partner, CancellationToken cancellation) =>
        FindAsync(network, transaction => OrganizationNodes.FindAsync(transaction, network, partner), cancellation);

    /// <inheritdoc/>
    public async Task<Page<Partner>> ListPartnersAsync(NetworkId network, PageRequest page, CancellationToken cancellation)
    {
        var cut = new PageCut(page, new Cursors("partners", network.Value));
        return await ListAsync(network, transaction => OrganizationNodes.ListAsync(transaction, network, cut), cancellation);
    }

    /// <inheritdoc/>
    public Task<SuggestionRecord?> FindSuggestionRecordAsync(NetworkId network, SuggestionRecordId record, CancellationToken cancellation) =>
        FindAsync(network, transaction => SuggestionRecordNodes.FindAsync(transaction, network, record), cancellation);

    /// <inheritdoc/>
    public async Task<Page<SuggestionRecord>> ListSuggestionRecordsAsync(NetworkId network, MemberId? member, PageRequest page, CancellationToken cancellation)
    {
        var cut = new PageCut(page, Cursors.OfSuggestionRecords(network, member));
        return await ListAsync(network, transaction => SuggestionRecordNodes.ListAsync(transaction, network, member, cut), cancellation);
    }

    /// <inheritdoc/>
    public Task<Outcome?> FindOutcomeAsync(NetworkId network, OutcomeId outcome, CancellationToken cancellation) =>
        FindAsync(network, transaction => OutcomeRelationships.FindAsync(transaction, network, outcome), cancellation);

    /// <inheritdoc/>
    public async Task<Page<Outcome>> ListOutcomesAsync(NetworkId network, MemberId? answerer, PageRequest page, CancellationToken cancellation)
    {
        var cut = new PageCut(page, Cursors.OfOutcomes(network, answerer));
        return await ListAsync(network, transaction => OutcomeRelationships.ListAsync(transaction, network, answerer, cut), cancellation);
    }

    /// <inheritdoc/>
    public Task<RegisteredModel?> FindModelAsync(NetworkId network, ModelId model, CancellationToken cancellation) =>
        FindAsync(network, transaction => ModelNodes.FindAsync(transaction, network, model), cancellation);

    /// <inheritdoc/>
    public async Task<Page<ModelDescription>> ListModelsAsync(NetworkId network, PageRequest page, CancellationToken cancellation)
    {
        var cut = new PageCut(page, new Cursors("models", network.Value));
        return await ListAsync(network, transaction => ModelNodes.ListAsync(transaction, network, cut), cancellation);
    }

    /// <inheritdoc/>
    public async Task<Page<ModelPromotion>> ListPromotionsAsync(NetworkId network, PageRequest page, CancellationToken cancellation)
    {
        var cut = new PromotionPageCut(network, page);
        return await ListAsync(network, transaction => PromotionNodes.ListAsync(transaction, network, cut), cancellation);
    }

    /// <inheritdoc/>
    public Task<Revision> LoadAsync(NetworkId network, IGraphSink sink, CancellationToken cancellation) =>
        Task.Run(() => new NetworkLoad(_connection, network, sink, cancellation).RunAsync(), cancellation);

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChangeLogEntry> ReadChangesAsync(
        NetworkId network, Revision after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var entry in new ChangeLog(_connection, network).ReadAsync(after, cancellation))
            yield return entry;
    }

    /// <inheritdoc/>
    public Task PingAsync(CancellationToken cancellation) => _connection.ReadNewestAsync(NetworkNodes.TouchAsync, cancellation);

    /// <summary>Ends after the transactions that are under way.</summary>
    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    // Only where nothing is found does it matter whether the network exists.
    private Task<T?> FindAsync<T>(NetworkId network, Func<Transaction, Task<T?>> find, CancellationToken cancellation)
        where T : class => _connection.ReadNewestAsync(
        async transaction =>
        {
            var found = await find(transaction);
            if (found is null)
                await NetworkNodes.DemandAsync(transaction, network);
            return found;
        },
        cancellation);

    private Task<Page<T>> ListAsync<T>(NetworkId network, Func<Transaction, Task<Page<T>>> list, CancellationToken cancellation) =>
        _connection.ReadNewestAsync(
            async transaction =>
            {
                var page = await list(transaction);
                if (page.Items.Count == 0)
                    await NetworkNodes.DemandAsync(transaction, network);
                return page;
            },
            cancellation);
}
