#nullable disable
namespace Neo4j.Driver;

public sealed class SessionConfig
{
    internal SessionConfig()
    {
    }

    /// <summary>Null for the user's home database.</summary>
    public string Database { get; internal set; }

    public AccessMode DefaultAccessMode { get; internal set; } = AccessMode.Write;

    public IEnumerable<Bookmarks> Bookmarks { get; internal set; }

    /// <summary>Null for the driver's own.</summary>
    public long? FetchSize { get; internal set; }

    public string ImpersonatedUser { get; internal set; }

    /// <summary>Null for the driver's own.</summary>
    public IAuthToken AuthToken { get; internal set; }

    public INotificationsConfig NotificationsConfig { get; internal set; }

    internal IBookmarkManager BookmarkManager { get; set; }
}
