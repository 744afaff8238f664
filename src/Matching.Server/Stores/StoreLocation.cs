using Matching.Server.Hosting;
using Matching.Server.Validation;
using Matching.Storage;
using Matching.Storage.Neo4j;
using Matching.Storage.Sqlite;

namespace Matching.Server.Stores;

/// <summary>Where a store is, and what it takes to open it.</summary>
public sealed record StoreLocation
{
    /// <summary>Kind of store.</summary>
    public required StoreKind Kind { get; init; }

    /// <summary>File of a SQLite store.</summary>
    public string Path { get; init; } = "";

    /// <summary>Address of a Neo4j server, as <see cref="Neo4jAddress"/> takes it.</summary>
    public string Uri { get; init; } = "";

    /// <summary>User at Neo4j; empty where it asks for none.</summary>
    public string User { get; init; } = "";

    /// <summary>The user's password.</summary>
    public string Password { get; init; } = "";

    /// <summary>Database at Neo4j; the user's home database where empty.</summary>
    public string Database { get; init; } = "";

    /// <summary>Options of the store, where it is Neo4j.</summary>
    public Neo4jStoreOptions Neo4j => new()
    {
        Uri = new Uri(Uri),
        User = User == "" ? null : User,
        Password = Password,
        Database = Database == "" ? null : Database,
    };

    /// <summary>The store of a server.</summary>
    /// <exception cref="ArgumentException">The options do not say what it takes; the message names all that are wrong.</exception>
    /// <exception cref="IOException">The file with the password cannot be read.</exception>
    public static StoreLocation Of(ServerOptions options)
    {
        var violations = new Violations();
        StoreRules.Check(violations, options);
        return ServerOptionsRules.Problem(violations) is { } problem ? throw new ArgumentException(problem, nameof(options)) : Read(options);
    }

    /// <summary>Opens the store and brings its schema up to date.</summary>
    /// <param name="time">Dates the writes.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="UnavailableException">The store cannot be reached, or refuses; then it is a <see cref="RefusedException"/>.</exception>
    public async Task<IGraphStore> OpenAsync(TimeProvider time, CancellationToken cancellation) => Kind switch
    {
        StoreKind.Memory => new InMemoryStore(time),
        StoreKind.Neo4j => await Neo4jStore.OpenAsync(Neo4j, time, cancellation),
        _ => SqliteStore.Open(new SqliteStoreOptions { Path = Path }, time),
    };

    /// <summary>The schema of the store; null where it has none.</summary>
    public IStoreSchema? Schema() => Kind switch
    {
        StoreKind.Memory => null,
        StoreKind.Neo4j => new Neo4jSchema(Neo4j),
        _ => new SqliteSchema(new SqliteStoreOptions { Path = Path }),
    };

    /// <summary>The place, never the credentials.</summary>
    public override string ToString() => Kind switch
    {
        StoreKind.Memory => "memory",
        StoreKind.Neo4j => Database == "" ? Uri : $"{Uri} ({Database})",
        _ => $"sqlite:{Path}",
    };

    private static StoreLocation Read(ServerOptions options) => options.Store switch
    {
        StoreKind.Sqlite => new() { Kind = options.Store, Path = options.StorePath },
        StoreKind.Neo4j => new()
        {
            Kind = options.Store,
            Uri = options.Neo4jUri,
            User = options.Neo4jUser,
            Password = options.Neo4jPasswordFile == "" ? options.Neo4jPassword : FirstLine(options.Neo4jPasswordFile),
            Database = options.Neo4jDatabase,
        },
        _ => new() { Kind = options.Store },
    };

    private static string FirstLine(string file) => File.ReadLines(file).FirstOrDefault() ?? "";
}
