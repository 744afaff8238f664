using System.CommandLine;
using Matching.Cli.Terminal;
using Matching.Server.Hosting;
using Matching.Server.Stores;

namespace Matching.Cli.Commands;

/// <summary>A store in one word, with the options for its login.</summary>
internal sealed class StoreArgument
{
    private const string Sqlite = "sqlite:";

    private readonly Option<string> _place;
    private readonly Neo4jLogin _login;

    public StoreArgument(string side, string description)
    {
        _place = new($"--{side}") { Description = $"{description}: sqlite:FILE, or an address such as neo4j://localhost:7687", HelpName = "STORE", Required = true };
        _login = new Neo4jLogin(side);
    }

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_place, .. _login.Options])
            command.Options.Add(option);
    }

    /// <exception cref="UsageException">It is no store; the message names the option.</exception>
    public async Task<StoreLocation> ReadAsync(ParseResult parsed, CliTerminal terminal, CancellationToken cancellation)
    {
        var text = parsed.GetRequiredValue(_place);
        var options = StoreOptions.Surroundings();
        if (text.StartsWith(Sqlite, StringComparison.Ordinal) && text.Length > Sqlite.Length)
            options = options with { Store = StoreKind.Sqlite, StorePath = text[Sqlite.Length..] };
        else if (Neo4jAddress.IsLikely(text))
            options = await _login.ReadAsync(options with { Store = StoreKind.Neo4j, Neo4jUri = text }, parsed, terminal, cancellation);
        else
            throw new UsageException($"{_place.Name} must be a store such as sqlite:town.db or neo4j://localhost:7687");
        return StoreOptions.LocationOf(options);
    }

    /// <summary>A file that is not there is not made to be read.</summary>
    /// <exception cref="UsageException">The file is not there.</exception>
    public void MustExist(StoreLocation location)
    {
        if (location.Kind == StoreKind.Sqlite && !File.Exists(location.Path))
            throw new UsageException($"{_place.Name} names {location.Path}, which is not there.");
    }
}
