#nullable disable
using Neo4j.Driver.Internal;

namespace Neo4j.Driver;

public sealed class SessionConfigBuilder
{
    private readonly SessionConfig _config;

    internal SessionConfigBuilder(SessionConfig config) => _config = config;

    public static Action<SessionConfigBuilder> ForDatabase(string database) => builder => builder.WithDatabase(database);

    public SessionConfigBuilder WithDatabase(string database)
    {
        if (string.IsNullOrEmpty(database))
            throw new ArgumentNullException(nameof(database));
        return With(config => config.Database = database);
    }

    public SessionConfigBuilder WithDefaultAccessMode(AccessMode defaultAccessMode) => With(config => config.DefaultAccessMode = defaultAccessMode);

    public SessionConfigBuilder WithAuthToken(IAuthToken authToken) => With(config => config.AuthToken = authToken);

    public SessionConfigBuilder WithBookmarks(params Bookmarks[] bookmarks)
    {
        ArgumentNullException.ThrowIfNull(bookmarks);
        return With(config => config.Bookmarks = bookmarks);
    }

    public SessionConfigBuilder WithBookmarkManager(IBookmarkManager bookmarkManager) => With(config => config.BookmarkManager = bookmarkManager);

    /// <param name="size">Positive, or <see cref="Config.Infinite"/> for all at once.</param>
    public SessionConfigBuilder WithFetchSize(long size)
    {
        FetchSizes.Check(size);
        return With(config => config.FetchSize = size);
    }

    public SessionConfigBuilder WithImpersonatedUser(string impersonatedUser)
    {
        if (string.IsNullOrEmpty(impersonatedUser))
            throw new ArgumentNullException(nameof(impersonatedUser));
        return With(config => config.ImpersonatedUser = impersonatedUser);
    }

    public SessionConfigBuilder WithNotifications(Severity? minimumSeverity, Category[] disabledCategories) =>
        With(config => config.NotificationsConfig = NotificationFilter.Of(minimumSeverity, disabledCategories));

    public SessionConfigBuilder WithNotificationsDisabled() => With(config => config.NotificationsConfig = NotificationFilter.None);

    private SessionConfigBuilder With(Action<SessionConfig> setting)
    {
        setting(_config);
        return this;
    }
}
