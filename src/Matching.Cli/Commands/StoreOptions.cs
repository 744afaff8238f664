using System.CommandLine;
using Matching.Server.Hosting;

namespace Matching.Cli.Commands;

/// <summary>Options that say where a store is; environment variables and appsettings.json stand in for what is not given.</summary>
internal sealed class StoreOptions
{
    private readonly Option<StoreKind?> _store = new("--store") { Description = "Where the networks are: sqlite, memory (sqlite)", HelpName = "KIND" };

    private readonly Option<FileInfo?> _data = new("--data") { Description = "SQLite file that keeps the networks (matching.db)", HelpName = "FILE" };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_store, _data])
            command.Options.Add(option);
    }

    /// <summary>Whether the command line says where the store is.</summary>
    public bool AreGiven(ParseResult parsed) => parsed.GetResult(_store) is not null || parsed.GetResult(_data) is not null;

    /// <summary>What environment and appsettings.json say, with the command line's options over it.</summary>
    /// <exception cref="UsageException">A value cannot be read.</exception>
    public ServerOptions Read(ParseResult parsed)
    {
        var options = ReadSurroundings();
        if (parsed.GetValue(_data) is { } file)
            options = options with { Store = StoreKind.Sqlite, StorePath = file.ToString() };
        return parsed.GetValue(_store) is { } kind ? options with { Store = kind } : options;
    }

    private static ServerOptions ReadSurroundings()
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
