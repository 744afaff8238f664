namespace Neo4j.Driver;

/// <summary>Shares bookmarks among sessions, so that each reads what any of them wrote.</summary>
public interface IBookmarkManager
{
    Task<string[]> GetBookmarksAsync(CancellationToken cancellationToken = default);

    Task UpdateBookmarksAsync(string[] previousBookmarks, string[] newBookmarks, CancellationToken cancellationToken = default);
}
