using System.Runtime.CompilerServices;
using Matching.Model;
using Matching.Storage.Neo4j.Connections;

namespace Matching.Storage.Neo4j.Graph;

/// <summary>Reads the change log of a network, some entries at a time.</summary>
internal sealed class ChangeLog(Connection connection, NetworkId network)
{
    // An entry may hold thousands of changes.
    private const int EntriesPerRead = 16;

    /// <summary>The entries after a revision, up to the newest that was committed when the read began.</summary>
    public async IAsyncEnumerable<ChangeLogEntry> ReadAsync(Revision after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var last = await connection.ReadNewestAsync(transaction => NetworkNodes.DemandAsync(transaction, network), cancellation);
        while (after < last)
        {
            var from = after;
            var entries = await connection.ReadAsync(transaction => ChangeNodes.ReadAsync(transaction, network, from, last, EntriesPerRead), cancellation);
            // The newest revision can be seen a moment before its entry; nobody has been told of it yet.
            if (entries.Count == 0)
                yield break;
            foreach (var entry in entries)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return entry;
                after = entry.Revision;
            }
        }
    }
}
