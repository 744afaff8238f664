#nullable disable
#pragma warning disable CS0618 // The package derives from the type that it replaces.
using Neo4j.Driver.Internal;

namespace Neo4j.Driver;

/// <summary>Points in a database's history that a later transaction must have seen.</summary>
public abstract class Bookmarks : Bookmark
{
    public static Bookmarks From(params string[] values) => new BookmarkSet(values);

    public static Bookmarks From(IEnumerable<string> values) => new BookmarkSet(values);

    public static Bookmarks operator +(Bookmarks lh, Bookmarks rh) => new BookmarkSet([.. lh.Values, .. rh.Values]);
}
