using Neo4j.Driver.Internal.Transport;

namespace Neo4j.Driver.Internal.Bolt;

/// <summary>What a version of Bolt can do.</summary>
internal readonly record struct BoltVersionFeatures(BoltVersion Version)
{
    public bool HasElementIds => Version.IsAtLeast(5, 0);

    /// <summary>Whether the credentials of a connection can be changed.</summary>
    public bool HasLogon => Version.IsAtLeast(5, 1);

    public bool HasBoltAgent => Version.IsAtLeast(5, 3);

    /// <exception cref="ArgumentOutOfRangeException">The server cannot filter.</exception>
    public void AddNotifications(Dictionary<string, object?> content, NotificationFilter? filter)
    {
        if (filter is null)
            return;
        if (!Version.IsAtLeast(5, 2))
        {
            throw new ArgumentOutOfRangeException(
                nameof(filter), "Notification configuration can not be used with bolt version less than 5.2 (Added in Neo4j Version 5.7).");
        }
        if (filter.MinimumSeverity is not null)
            content["notifications_minimum_severity"] = filter.MinimumSeverity;
        if (filter.DisabledCategories is not null)
            content[Version.IsAtLeast(5, 6) ? "notifications_disabled_classifications" : "notifications_disabled_categories"] = filter.DisabledCategories;
    }
}
