using Matching.Storage.Neo4j.Connections;

namespace Matching.Storage.Neo4j;

/// <summary>The steps of a <see cref="Neo4jStore"/>'s graph: constraints and indexes.</summary>
/// <param name="options">Which server.</param>
public sealed class Neo4jSchema(Neo4jStoreOptions options) : IStoreSchema
{
    private readonly Connection _connection = new(options);

    /// <inheritdoc/>
    public IReadOnlyList<string> Steps => Schema.Names;

    /// <inheritdoc/>
    public Task<int> ReadVersionAsync(CancellationToken cancellation) => Schema.RecogniseAsync(_connection, cancellation);

    /// <inheritdoc/>
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        await Schema.RecogniseAsync(_connection, cancellation);
        await Schema.MigrateAsync(_connection, Schema.Latest, cancellation);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
