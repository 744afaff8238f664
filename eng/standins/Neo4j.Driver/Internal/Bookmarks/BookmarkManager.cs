namespace Neo4j.Driver.Internal;

internal sealed class BookmarkManager(BookmarkManagerConfig config) : IBookmarkManager
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _current = config.InitialBookmarks.ToHashSet(StringComparer.Ordinal);

    public async Task<string[]> GetBookmarksAsync(CancellationToken cancellationToken = default)
    {
        string[] known;
        lock (_gate)
            known = [.. _current];
        if (config.BookmarkSupplierAsync is not { } supplier)
            return known;
        return [.. known.Union(await supplier(cancellationToken), StringComparer.Ordinal)];
    }

    public Task UpdateBookmarksAsync(string[] previousBookmarks, string[] newBookmarks, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            _current.ExceptWith(previousBookmarks ?? []);
            _current.UnionWith(newBookmarks);
        }
        return config.NotifyBookmarksAsync?.Invoke(newBookmarks, cancellationToken) ?? Task.CompletedTask;
    }
}
