namespace Matching.Storage;

/// <summary>The numbered steps that bring what a store keeps up to date. A store takes them when it opens; this takes them without opening it.</summary>
public interface IStoreSchema : IAsyncDisposable
{
    /// <summary>Names of all steps, in order; after the n-th the schema has version n.</summary>
    IReadOnlyList<string> Steps { get; }

    /// <summary>The version that the store has; 0 where there is nothing yet. Writes nothing.</summary>
    /// <exception cref="RefusedException">It is another program's, or newer than this program.</exception>
    /// <exception cref="UnavailableException">The store cannot be reached.</exception>
    Task<int> ReadVersionAsync(CancellationToken cancellation);

    /// <summary>Takes the steps that the store lacks. Safe to repeat, after an interruption too, and while others do the same.</summary>
    /// <exception cref="RefusedException">It is another program's, or newer than this program.</exception>
    /// <exception cref="UnavailableException">The store cannot be reached.</exception>
    Task MigrateAsync(CancellationToken cancellation);
}
