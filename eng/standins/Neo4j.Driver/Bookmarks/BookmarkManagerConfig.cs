#nullable disable
namespace Neo4j.Driver;

public record BookmarkManagerConfig
{
    public BookmarkManagerConfig(
        IEnumerable<string> initialBookmarks = null,
        Func<CancellationToken, Task<string[]>> bookmarkSupplierAsync = null,
        Func<string[], CancellationToken, Task> notifyBookmarksAsync = null)
    {
        InitialBookmarks = initialBookmarks ?? [];
        BookmarkSupplierAsync = bookmarkSupplierAsync;
        NotifyBookmarksAsync = notifyBookmarksAsync;
    }

    public IEnumerable<string> InitialBookmarks { get; }

    public Func<CancellationToken, Task<string[]>> BookmarkSupplierAsync { get; }

    public Func<string[], CancellationToken, Task> NotifyBookmarksAsync { get; }
}
