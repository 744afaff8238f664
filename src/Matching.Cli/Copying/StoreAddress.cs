using Matching.Server.Hosting;
using Matching.Server.Stores;
using Matching.Storage;

namespace Matching.Cli.Copying;

/// <summary>A store in one word, as `matching copy` takes it.</summary>
internal static class StoreAddress
{
    private const string Sqlite = "sqlite:";

    /// <exception cref="UsageException">It is no address of a store; the message names the option.</exception>
    public static StoreLocation Parse(string option, string text)
    {
        if (text.StartsWith(Sqlite, StringComparison.Ordinal) && text.Length > Sqlite.Length)
            return new StoreLocation { Kind = StoreKind.Sqlite, Path = text[Sqlite.Length..] };
        throw new UsageException($"{option} must be a store such as sqlite:town.db, is '{text}'");
    }

    /// <summary>Opens a store to read it; a file that is not there is not made.</summary>
    public static Task<IGraphStore> OpenExistingAsync(StoreLocation location, CancellationToken cancellation)
    {
        if (location.Kind == StoreKind.Sqlite && !File.Exists(location.Path))
            throw new UsageException($"--from names {location.Path}, which is not there");
        return location.OpenAsync(TimeProvider.System, cancellation);
    }
}
