using System.CommandLine;
using Matching.Cli.Terminal;
using Matching.Server.Hosting;
using Matching.Server.Stores;

namespace Matching.Cli.Commands;

/// <summary>Options that say where a store is; environment variables and appsettings.json stand in for what is not given.</summary>
internal sealed class StoreOptions
{
    private readonly Option<StoreKind?> _store = new("--store") { Description = "Where the networks are: sqlite, neo4j, memory (sqlite)", HelpName = "KIND" };

    private readonly Option<FileInfo?> _data = new("--data") { Description = "SQLite file that keeps the networks (matching.db)", HelpName = "FILE" };

    private readonly Option<string?> _uri = new("--neo4j-uri") { Description = "Where Neo4j is (neo4j://localhost:7687)", HelpName = "URI" };

    private readonly Neo4jLogin _login = new("neo4j");

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_store, _data, _uri, .. _login.Options])
            command.Options.Add(option);
    }

    /// <summary>Whether the command line says where the store is.</summary>
    public bool AreGiven(ParseResult parsed) => new Option[] { _store, _data, _uri }.Any(option => parsed.GetResult(option) is not null);

    /// <summary>What environment and appsettings.json say, with the command line's options over it; asks for a password where none is said and somebody is there.</summary>
    /// <exception cref="UsageException">A value cannot be read.</exception>
    public async Task<ServerOptions> ReadAsync(ParseResult parsed, CliTerminal terminal, CancellationToken cancellation)
    {
        var options = Surroundings();
        if (parsed.GetValue(_data) is { } file)
            options = options with { Store = StoreKind.Sqlite, StorePath = file.ToString() };
        if (parsed.GetValue(_uri) is { } uri)
            options = options with { Store = StoreKind.Neo4j, Neo4jUri = uri };
        if (parsed.GetValue(_store) is { } kind)
            options = options with { Store = kind };
        return options.Store == StoreKind.Neo4j ? await _login.ReadAsync(options, parsed, terminal, cancellation) : options;
    }

    /// <summary>The store that options name.</summary>
    /// <exception cref="UsageException">The options do not say what it takes.</exception>
    public static StoreLocation LocationOf(ServerOptions options)
    {
        try
        {
            return StoreLocation.Of(options);
        }
        catch (ArgumentException failure)
        {
            throw new UsageException(failure.Message);
        }
    }

    /// <summary>What environment and appsettings.json say.</summary>
    /// <exception cref="UsageException">A value cannot be read.</exception>
    public static ServerOptions Surroundings()
    {
        try
        {
            return ServerOptionsSource.Read(Directory.GetCurrentDirectory());
        }
        catch (InvalidOperationException failure)
        {
            throw new UsageException(failure.Message);
        }
    }
}
