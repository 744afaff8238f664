using Matching.Model;
using Matching.Storage.Neo4j.Connections;

namespace Matching.Storage.Neo4j;

/// <summary>
/// Writes onto the graph which strong-tie cluster each member belongs to, as the property "cluster" of the member, for people who explore it.
/// The labels are a picture of one revision, which the network keeps as "clusteredAt"; the store itself never reads them.
/// </summary>
/// <param name="options">Which server, and how.</param>
public sealed class Neo4jClusterLabels(Neo4jStoreOptions options) : IAsyncDisposable
{
    // Members that the server changes in one transaction: some megabytes of its memory.
    private const int Rows = 10_000;

    private static readonly Statement Label = new(
        """
        UNWIND $rows AS row
        MATCH (m:Member {network: $network, id: row[0]})
        SET m.cluster = row[1]
        """);

    private static readonly Statement Date = new("MATCH (n:Network {id: $network}) SET n.clusteredAt = $revision");

    private readonly Connection _connection = new(options);

    /// <summary>Replaces the labels of a network; members that are gone meanwhile are left out.</summary>
    /// <param name="network">The network.</param>
    /// <param name="revision">Revision at which the clusters were found.</param>
    /// <param name="labels">Every member with the number of its cluster.</param>
    /// <param name="cancellation">Ends between two transactions; the rest keeps its old labels.</param>
    /// <exception cref="UnavailableException">The server cannot be reached, or refuses; then it is a <see cref="RefusedException"/>.</exception>
    public async Task WriteAsync(NetworkId network, Revision revision, IEnumerable<(MemberId Member, int Cluster)> labels, CancellationToken cancellation)
    {
        foreach (var chunk in labels.Chunk(Rows))
        {
            var rows = chunk.Select(label => new object[] { label.Member.Value, (long)label.Cluster }).ToList();
            await RunAsync(Label, new Parameters(network) { ["rows"] = rows }, cancellation);
        }
        await RunAsync(Date, new Parameters(network) { ["revision"] = revision.Value }, cancellation);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private Task<bool> RunAsync(Statement statement, Parameters parameters, CancellationToken cancellation) => _connection.WriteAsync(
        async transaction =>
        {
            await transaction.ExecuteAsync(statement, parameters);
            return true;
        },
        cancellation);
}
