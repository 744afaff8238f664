#nullable disable
using Neo4j.Driver.Internal;

namespace Neo4j.Driver;

/// <summary>Creates drivers. No connection is opened before the first use.</summary>
public static class GraphDatabase
{
    public static IBookmarkManagerFactory BookmarkManagerFactory { get; } = new BookmarkManagerFactory();

    public static IDriver Driver(string uri) => Driver(new Uri(uri));

    public static IDriver Driver(Uri uri) => Driver(uri, AuthTokens.None);

    public static IDriver Driver(string uri, Action<ConfigBuilder> action) => Driver(new Uri(uri), action);

    public static IDriver Driver(Uri uri, Action<ConfigBuilder> action) => Driver(uri, AuthTokens.None, action);

    public static IDriver Driver(string uri, IAuthToken authToken) => Driver(new Uri(uri), authToken);

    public static IDriver Driver(Uri uri, IAuthToken authToken) => Driver(uri, authToken, null);

    public static IDriver Driver(string uri, IAuthToken authToken, Action<ConfigBuilder> action) => Driver(new Uri(uri), authToken, action);

    /// <exception cref="NotSupportedException">The scheme is none of bolt, neo4j and their +s and +ssc forms.</exception>
    public static IDriver Driver(Uri uri, IAuthToken authToken, Action<ConfigBuilder> action)
    {
        ArgumentNullException.ThrowIfNull(uri);
        ArgumentNullException.ThrowIfNull(authToken);
        var config = new Config();
        action?.Invoke(new ConfigBuilder(config));
        return BoltDriver.Create(uri, authToken, config);
    }
}
