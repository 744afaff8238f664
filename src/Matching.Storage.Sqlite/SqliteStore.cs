using System.Runtime.CompilerServices;
using Matching.Model;
using Matching.Storage.Sqlite.Connections;
using Matching.Storage.Sqlite.Tables;
using Matching.Storage.Sqlite.Writing;

namespace Matching.Storage.Sqlite;

/// <summary>
/// Keeps all networks in one SQLite file. An acknowledged write survives a crash of the process and of the machine. Several processes may open
/// the same file; only one writes at a time.
/// </summary>
public sealed class SqliteStore : IGraphStore
{
    // Entries read in one go: an entry may hold thousands of changes.
    private const int EntriesPerRead = 16;

    private readonly Writer _writer;
    private readonly ReaderPool _readers;

    private SqliteStore(Writer writer, ReaderPool readers) => (_writer, _readers) = (writer, readers);

    /// <summary>Opens a file, makes it where there is none, and brings its tables up to date.</summary>
    /// <param name="options">Which file, and how.</param>
    /// <param name="time">Dates the writes.</param>
    /// <exception cref="RefusedException">The file cannot be opened, is damaged, is no store, or was written by a newer version.</exception>
    public static SqliteStore Open(SqliteStoreOptions options, TimeProvider time)
    {
        var settings = new ConnectionSettings(options);
        var writer = SqliteErrors.Guard(settings.OpenWriter);
        return new SqliteStore(new Writer(writer, time), new ReaderPool(settings, options.Readers));
    }

    /// <inheritdoc/>
    public async Task<Commit> ApplyAsync(ChangeSet changes, CancellationToken cancellation) =>
        await _writer.WriteAsync(new PendingWrite(changes, keep: true), cancellation);

    /// <inheritdoc/>
    public async Task<Revision> CheckAsync(ChangeSet changes, CancellationToken cancellation)
    {
        await _writer.WriteAsync(new PendingWrite(changes, keep: false), cancellation);
        return await _readers.ReadAsync(session => NetworkTable.Find(session, changes.Network)?.Revision ?? Revision.None, cancellation);
    }

    /// <inheritdoc/>
    public Task<Stored<Network>?> FindNetworkAsync(NetworkId network, CancellationToken cancellation) =>
        _readers.ReadAsync(session => NetworkTable.Find(session, network)?.Stored, cancellation);

    /// <inheritdoc/>
    public Task<Page<Stored<Network>>> ListNetworksAsync(PageRequest page, CancellationToken cancellation) =>
        _readers.ReadAsync(session => NetworkTable.List(session, page), cancellation);

    /// <inheritdoc/>
    public Task<Stored<Member>?> FindMemberAsync(NetworkId network, MemberId member, CancellationToken cancellation) =>
        ReadAsync(network, (session, row) => MemberTable.Find(session, row, member), cancellation);

    /// <inheritdoc/>
    public Task<Page<Stored<Member>>> ListMembersAsync(NetworkId network, PageRequest page, CancellationToken cancellation) =>
        ReadAsync(network, (session, row) => MemberTable.List(session, row, page), cancellation);

    /// <inheritdoc/>
    public Task<Tie?> FindTieAsync(NetworkId network, TieKey key, CancellationToken cancellation) =>
        ReadAsync(network, (session, row) => TieTable.Find(session, row, key), cancellation);

    /// <inheritdoc/>
    public Task<Page<Tie>> ListTiesAsync(NetworkId network, MemberId member, PageRequest page, CancellationToken cancellation) =>
        ReadAsync(network, (session, row) => TieTable.List(session, row, member, page), cancellation);

    /// <inheritdoc/>
    public Task<Interaction?> FindInteractionAsync(NetworkId network, InteractionId interaction, CancellationToken cancellation) =>
        ReadAsync(network, (session, row) => InteractionTable.Find(session, row, interaction), cancellation);

    /// <inheritdoc/>
    public Task<Page<Interaction>> ListInteractionsAsync(NetworkId network, MemberId member, PageRequest page, CancellationToken cancellation) =>
        ReadAsync(network, (session, row) => InteractionTable.List(session, row, member, page), cancellation);

    /// <inheritdoc/>
    public Task<Concept?> FindConceptAsync(NetworkId network, ConceptId concept, CancellationToken cancellation) =>
        ReadAsync(network, (session, row) => ConceptTable.Find(session, row, concept), cancellation);

    /// <inheritdoc/>
    public Task<Page<Concept>> ListConceptsAsync(NetworkId network, PageRequest page, CancellationToken cancellation) =>
        ReadAsync(network, (session, row) => ConceptTable.List(session, row, page), cancellation);

    /// <inheritdoc/>
    public Task<Partner?> FindPartnerAsync(NetworkId network, PartnerId partner, CancellationToken cancellation) =>
        ReadAsync(network, (session, row) => PartnerTable.Find(session, row, partner), cancellation);

    /// <inheritdoc/>
    public Task<Page<Partner>> ListPartnersAsync(NetworkId network, PageRequest page, CancellationToken cancellation) =>
        ReadAsync(network, (session, row) => PartnerTable.List(session, row, page), cancellation);

    /// <inheritdoc/>
    public Task<SuggestionRecord?> FindSuggestionRecordAsync(NetworkId network, SuggestionRecordId record, CancellationToken cancellation) =>
        ReadAsync(network, (session, row) => SuggestionRecordTable.Find(session, row, record), cancellation);

    /// <inheritdoc/>
    public Task<Page<SuggestionRecord>> ListSuggestionRecordsAsync(NetworkId network, MemberId? member, PageRequest page, CancellationToken cancellation) =>
        ReadAsync(network, (session, row) => SuggestionRecordTable.List(session, row, member, page), cancellation);

    /// <inheritdoc/>
    public Task<Outcome?> FindOutcomeAsync(NetworkId network, OutcomeId outcome, CancellationToken cancellation) =>
        ReadAsync(network, (session, row) => OutcomeTable.Find(session, row, outcome), cancellation);

    /// <inheritdoc/>
    public Task<Page<Outcome>> ListOutcomesAsync(NetworkId network, MemberId? answerer, PageRequest page, CancellationToken cancellation) =>
        ReadAsync(network, (session, row) => OutcomeTable.List(session, row, answerer, page), cancellation);

    /// <inheritdoc/>
    public Task<RegisteredModel?> FindModelAsync(NetworkId network, ModelId model, CancellationToken cancellation) =>
        ReadAsync(network, (session, row) => ModelTable.Find(session, row, model), cancellation);

    /// <inheritdoc/>
    public Task<Page<ModelDescription>> ListModelsAsync(NetworkId network, PageRequest page, CancellationToken cancellation) =>
        ReadAsync(network, (session, row) => ModelTable.List(session, row, page), cancellation);

    /// <inheritdoc/>
    public Task<Page<ModelPromotion>> ListPromotionsAsync(NetworkId network, PageRequest page, CancellationToken cancellation) =>
        ReadAsync(network, (session, row) => PromotionTable.List(session, row, page), cancellation);

    /// <inheritdoc/>
    public Task<Revision> LoadAsync(NetworkId network, IGraphSink sink, CancellationToken cancellation) =>
        Task.Run(() => ReadAsync(network, (session, row) => new NetworkLoad(session, sink, cancellation).Run(row), cancellation), cancellation);

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChangeLogEntry> ReadChangesAsync(
        NetworkId network, Revision after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var row = await ReadAsync(network, (_, row) => row, cancellation);
        while (after < row.Revision)
        {
            var from = after;
            foreach (var entry in await _readers.ReadAsync(
                session => ChangeLogTable.Read(session, row, from, row.Revision, EntriesPerRead), cancellation))
            {
                cancellation.ThrowIfCancellationRequested();
                yield return entry;
                after = entry.Revision;
            }
        }
    }

    /// <inheritdoc/>
    public Task PingAsync(CancellationToken cancellation) => _readers.ReadAsync(session =>
    {
        NetworkTable.Touch(session);
        return true;
    }, cancellation);

    /// <summary>Ends after the writes that are queued and the reads that are under way.</summary>
    public async ValueTask DisposeAsync()
    {
        await _readers.DisposeAsync();
        await _writer.DisposeAsync();
    }

    private Task<T> ReadAsync<T>(NetworkId network, Func<Session, NetworkRow, T> read, CancellationToken cancellation) =>
        _readers.ReadAsync(session => read(session, NetworkTable.Get(session, network)), cancellation);
}
