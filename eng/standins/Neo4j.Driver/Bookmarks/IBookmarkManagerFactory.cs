#nullable disable
namespace Neo4j.Driver;

public interface IBookmarkManagerFactory
{
    IBookmarkManager NewBookmarkManager(BookmarkManagerConfig config = null);
}
