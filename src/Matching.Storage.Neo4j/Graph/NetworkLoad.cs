using Matching.Model;
using Matching.Storage.Neo4j.Connections;

namespace Matching.Storage.Neo4j.Graph;

/// <summary>
/// Reads a whole network at one revision, without holding up its writers. Neo4j shows each read what is committed at that moment, so
/// everything is read first, while others write; then the change log of that time is laid over it, and only then is anything passed on.
/// </summary>
internal sealed class NetworkLoad(Connection connection, NetworkId network, IGraphSink sink, CancellationToken cancellation)
{
    // Each keeps a core of the server and one of the client busy.
    private const int Readers = 4;

    public async Task<Revision> RunAsync()
    {
        var stored = await connection.ReadNewestAsync(transaction => NetworkNodes.FindAsync(transaction, network), cancellation)
            ?? throw new NotFoundException(EntityKind.Network, network.Value);
        // The newest write may not be in all places yet: its number can be seen before its last relationship. The one before it is.
        var whole = new Revision(stored.Revision.Value - 1);
        var partners = await connection.ReadAsync(transaction => OrganizationNodes.AllAsync(transaction, network), cancellation);
        var concepts = await connection.ReadAsync(transaction => ConceptNodes.AllAsync(transaction, network), cancellation);
        var places = new MemberPlaces(await connection.ReadAsync(transaction => MemberNodes.PlacesAsync(transaction, network), cancellation));
        var ranges = await Task.WhenAll(places.Ranges(Readers).Select(
            range => connection.ReadAsync(transaction => ReadRangeAsync(transaction, places, range), cancellation)));
        var interactions = await connection.ReadAsync(transaction => InteractionRelationships.AllAsync(transaction, network), cancellation);
        var records = sink.TakesOutcomes ? await connection.ReadAsync(transaction => SuggestionRecordNodes.AllAsync(transaction, network), cancellation) : [];
        var outcomes = sink.TakesOutcomes ? await connection.ReadAsync(transaction => OutcomeRelationships.AllAsync(transaction, network), cancellation) : [];
        await connection.WriteAsync(transaction => NetworkNodes.SettleAsync(transaction, network), cancellation);
        var (patch, revision) = await ReadPatchAsync(whole);

        sink.Network(patch.Apply(stored.Value), revision);
        Pass(patch.Apply(partners), sink.Partner);
        Pass(patch.Apply(concepts), sink.Concept);
        Pass(patch.Apply(ranges.SelectMany(range => range.Members)), sink.Member);
        Pass(patch.Apply(ranges.SelectMany(range => range.Ties.Reports())), sink.Tie);
        Pass(patch.Apply(interactions), sink.Interaction);
        if (sink.TakesOutcomes)
        {
            Pass(patch.Apply(records), sink.SuggestionRecord);
            Pass(patch.Apply(outcomes), sink.Outcome);
        }
        return revision;
    }

    private async Task<(List<Stored<Member>> Members, LoadedTies Ties)> ReadRangeAsync(Transaction transaction, MemberPlaces places, (string After, string Last) range)
    {
        var members = await MemberNodes.RangeAsync(transaction, network, range.After, range.Last);
        var ties = new LoadedTies(places);
        await TieRelationships.EachAsync(transaction, network, range.After, range.Last, ties.Add);
        ties.Sort();
        return (members, ties);
    }

    // An erasure takes away from earlier entries what is still needed here where they were not read before it. So entries count only once the
    // ones after them are seen to erase nobody.
    private async Task<(LoadPatch Patch, Revision Revision)> ReadPatchAsync(Revision after)
    {
        var patch = new LoadPatch();
        var entries = await ReadEntriesAsync(after);
        do
        {
            entries.ForEach(patch.Add);
            after = entries[^1].Revision;
            entries = await ReadEntriesAsync(after);
        }
        while (entries.Exists(entry => entry.Changes.Any(change => change is Change.EraseMember)));
        return (patch, after);
    }

    private async Task<List<ChangeLogEntry>> ReadEntriesAsync(Revision after)
    {
        var entries = new List<ChangeLogEntry>();
        await foreach (var entry in new ChangeLog(connection, network).ReadAsync(after, cancellation))
            entries.Add(entry);
        return entries;
    }

    private void Pass<T>(IEnumerable<T> records, Action<T> receive)
    {
        foreach (var record in records)
        {
            cancellation.ThrowIfCancellationRequested();
            receive(record);
        }
    }
}
