using Matching.Storage.Sqlite.Connections;

namespace Matching.Storage.Sqlite;

/// <summary>The steps of a <see cref="SqliteStore"/>'s file.</summary>
/// <param name="options">Which file.</param>
public sealed class SqliteSchema(SqliteStoreOptions options) : IStoreSchema
{
    private readonly ConnectionSettings _settings = new(options);

    /// <inheritdoc/>
    public IReadOnlyList<string> Steps => Schema.Names;

    /// <inheritdoc/>
    public Task<int> ReadVersionAsync(CancellationToken cancellation) =>
        Task.FromResult(File.Exists(options.Path) ? SqliteErrors.Guard(_settings.ReadVersion) : 0);

    /// <inheritdoc/>
    public Task MigrateAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        SqliteErrors.Guard(_settings.OpenWriter).Dispose();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => default;
}
