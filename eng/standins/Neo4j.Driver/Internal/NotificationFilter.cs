namespace Neo4j.Driver.Internal;

/// <param name="MinimumSeverity">As the protocol names it; OFF for no notifications, null for the server's default.</param>
/// <param name="DisabledCategories">As the protocol names them; null for the server's default.</param>
internal sealed record NotificationFilter(string? MinimumSeverity, string[]? DisabledCategories) : INotificationsConfig
{
    public static readonly NotificationFilter None = new("OFF", null);

    public static NotificationFilter Of(Severity? minimumSeverity, Category[]? disabledCategories)
    {
        if (minimumSeverity is null && disabledCategories is null)
            throw new ArgumentException($"At least one of {nameof(minimumSeverity)} and {nameof(disabledCategories)} must be non-null.");
        return new NotificationFilter(
            minimumSeverity?.ToString().ToUpperInvariant(),
            disabledCategories?.Distinct().Select(category => category.ToString().ToUpperInvariant()).ToArray());
    }
}
