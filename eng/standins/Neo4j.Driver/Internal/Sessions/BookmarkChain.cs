namespace Neo4j.Driver.Internal.Sessions;

/// <summary>What a session's next transaction must have seen: what its last one did, and what others of the same manager did.</summary>
internal sealed class BookmarkChain(SessionConfig config)
{
    private BookmarkSet? _initial = config.Bookmarks is null ? null : BookmarkSet.Union(config.Bookmarks);

    public BookmarkSet? Last { get; private set; } = config.Bookmarks is null ? null : BookmarkSet.Union(config.Bookmarks);

    public async ValueTask<string[]?> NextAsync()
    {
        if (config.BookmarkManager is { } manager)
        {
            var shared = await manager.GetBookmarksAsync();
            Last = new BookmarkSet(_initial is null ? shared : shared.Union(_initial.Values, StringComparer.Ordinal));
        }
        return Last?.Values;
    }

    public async ValueTask AdvanceAsync(string? bookmark)
    {
        if (string.IsNullOrEmpty(bookmark))
            return;
        var previous = Last?.Values ?? [];
        _initial = null;
        Last = new BookmarkSet([bookmark]);
        if (config.BookmarkManager is { } manager)
            await manager.UpdateBookmarksAsync(previous, Last.Values);
    }
}
