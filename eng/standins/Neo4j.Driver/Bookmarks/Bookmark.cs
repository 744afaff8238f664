#nullable disable
namespace Neo4j.Driver;

[Obsolete("Replaced with Bookmarks. Will be removed in 6.0")]
public abstract class Bookmark
{
    public string[] Values { get; protected init; }
}
