namespace Neo4j.Driver.Internal.Bolt;

/// <summary>What a transaction begins with.</summary>
/// <param name="Mode">Whether it only reads.</param>
/// <param name="Database">Null for the user's home database.</param>
/// <param name="Bookmarks">What it must have seen; may be null.</param>
/// <param name="Config">Its time limit and metadata.</param>
/// <param name="ImpersonatedUser">As whom it acts; may be null.</param>
/// <param name="Notifications">Null for the connection's own.</param>
internal sealed record TransactionStart(
    AccessMode Mode, string? Database, string[]? Bookmarks, TransactionConfig Config, string? ImpersonatedUser, NotificationFilter? Notifications)
{
    public Dictionary<string, object?> Content(BoltVersionFeatures features)
    {
        var content = new Dictionary<string, object?>();
        if (Bookmarks is { Length: > 0 })
            content["bookmarks"] = Bookmarks;
        if (Config.Timeout is { } timeout)
            content["tx_timeout"] = (long)timeout.TotalMilliseconds;
        if (Config.Metadata.Count > 0)
            content["tx_metadata"] = Config.Metadata;
        if (Mode == AccessMode.Read)
            content["mode"] = "r";
        if (!string.IsNullOrEmpty(Database))
            content["db"] = Database;
        if (ImpersonatedUser is not null)
            content["imp_user"] = ImpersonatedUser;
        features.AddNotifications(content, Notifications);
        return content;
    }
}
