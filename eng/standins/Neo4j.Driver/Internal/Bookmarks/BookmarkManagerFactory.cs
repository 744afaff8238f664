namespace Neo4j.Driver.Internal;

internal sealed class BookmarkManagerFactory : IBookmarkManagerFactory
{
    public IBookmarkManager NewBookmarkManager(BookmarkManagerConfig? config = null) => new BookmarkManager(config ?? new BookmarkManagerConfig());
}
