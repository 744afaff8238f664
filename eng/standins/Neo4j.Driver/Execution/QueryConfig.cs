#nullable disable
namespace Neo4j.Driver;

public class QueryConfig
{
    public QueryConfig(
        RoutingControl routing = RoutingControl.Writers,
        string database = null,
        string impersonatedUser = null,
        IBookmarkManager bookmarkManager = null,
        bool enableBookmarkManager = true,
        TransactionConfig transactionConfig = null,
        IAuthToken authToken = null)
    {
        Routing = routing;
        Database = database;
        ImpersonatedUser = impersonatedUser;
        BookmarkManager = bookmarkManager;
        EnableBookmarkManager = enableBookmarkManager;
        TransactionConfig = transactionConfig ?? TransactionConfig.Default;
        AuthToken = authToken;
    }

    public TransactionConfig TransactionConfig { get; }

    public RoutingControl Routing { get; }

    public string Database { get; }

    public string ImpersonatedUser { get; }

    /// <summary>Null for the driver's own.</summary>
    public IBookmarkManager BookmarkManager { get; }

    public bool EnableBookmarkManager { get; }

    public IAuthToken AuthToken { get; }
}
