using Matching.Graph;
using Matching.Model;
using Matching.Storage;
using Matching.Storage.Neo4j;

namespace Matching.Server.Stores;

/// <summary>Finds a network's strong-tie clusters, as suggestions use them, and writes them onto the graph in Neo4j.</summary>
public static class ClusterLabels
{
    /// <summary>Reads the network, finds its clusters and labels its members.</summary>
    /// <param name="store">The open store at the location.</param>
    /// <param name="location">A Neo4j database.</param>
    /// <param name="network">Which network.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Members labelled, and clusters found.</returns>
    /// <exception cref="NotFoundException">The network does not exist.</exception>
    public static async Task<(int Members, int Clusters)> WriteAsync(IGraphStore store, StoreLocation location, NetworkId network, CancellationToken cancellation)
    {
        var builder = new SnapshotBuilder();
        await store.LoadAsync(network, builder, cancellation);
        var snapshot = builder.Build(cancellation: cancellation);
        await using var labels = new Neo4jClusterLabels(location.Neo4j);
        var members = Enumerable.Range(0, snapshot.Members.Count).Select(member => (snapshot.Members.IdOf(member), snapshot.Clusters[member]));
        await labels.WriteAsync(network, snapshot.Revision, members, cancellation);
        return (snapshot.Members.Count, snapshot.Clusters.Count);
    }
}
