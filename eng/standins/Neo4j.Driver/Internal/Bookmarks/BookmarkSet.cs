namespace Neo4j.Driver.Internal;

internal sealed class BookmarkSet : Neo4j.Driver.Bookmarks
{
    public BookmarkSet(IEnumerable<string>? values) => Values = values?.ToArray() ?? [];

    public static BookmarkSet Union(IEnumerable<Neo4j.Driver.Bookmarks?> bookmarks) =>
        new(bookmarks.SelectMany(set => set?.Values ?? []).Distinct(StringComparer.Ordinal));

    public override bool Equals(object? obj) => obj is BookmarkSet other && Values.ToHashSet(StringComparer.Ordinal).SetEquals(other.Values);

    public override int GetHashCode() => Values.Aggregate(0, (hash, value) => hash ^ value.GetHashCode(StringComparison.Ordinal));
}
