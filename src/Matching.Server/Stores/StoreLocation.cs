using Matching.Server.Hosting;
using Matching.Storage;
using Matching.Storage.Sqlite;

namespace Matching.Server.Stores;

/// <summary>Where a store is, and what it takes to open it.</summary>
public sealed record StoreLocation
{
    /// <summary>Kind of store.</summary>
    public required StoreKind Kind { get; init; }

    /// <summary>File of a SQLite store.</summary>
    public string Path { get; init; } = "";

    /// <summary>The store of a server.</summary>
    public static StoreLocation Of(ServerOptions options) => new() { Kind = options.Store, Path = options.StorePath };

    /// <summary>Opens the store and brings its schema up to date.</summary>
    /// <param name="time">Dates the writes.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="UnavailableException">The store cannot be reached, or refuses; then it is a <see cref="RefusedException"/>.</exception>
    public Task<IGraphStore> OpenAsync(TimeProvider time, CancellationToken cancellation) => Kind switch
    {
        StoreKind.Memory => Task.FromResult<IGraphStore>(new InMemoryStore(time)),
        _ => Task.Run<IGraphStore>(() => SqliteStore.Open(new SqliteStoreOptions { Path = Path }, time), cancellation),
    };

    /// <summary>The schema of the store; null where it has none.</summary>
    public IStoreSchema? Schema() => Kind switch
    {
        StoreKind.Memory => null,
        _ => new SqliteSchema(new SqliteStoreOptions { Path = Path }),
    };

    /// <summary>The place, never the credentials.</summary>
    public override string ToString() => Kind switch
    {
        StoreKind.Memory => "memory",
        _ => $"sqlite:{Path}",
    };
}
