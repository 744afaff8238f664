using Neo4j.Driver.Internal.Bolt;

namespace Neo4j.Driver.Internal.Results;

internal sealed record Notification(
    string Code, string Title, string Description, IInputPosition? Position, string RawSeverityLevel, string? RawCategory) : INotification
{
    public NotificationSeverity SeverityLevel => RawSeverityLevel.ToUpperInvariant() switch
    {
        "WARNING" => NotificationSeverity.Warning,
        "INFORMATION" => NotificationSeverity.Information,
        _ => NotificationSeverity.Unknown,
    };

    public NotificationCategory Category =>
        Enum.TryParse<NotificationCategory>(RawCategory, ignoreCase: true, out var category) && Enum.IsDefined(category) && !char.IsDigit(RawCategory![0])
            ? category
            : NotificationCategory.Unknown;

    /// <summary>From the statuses that servers send since Bolt 5.6, or from what they sent before; null where there is neither.</summary>
    public static List<INotification>? AllOf(Dictionary<string, object?> metadata)
    {
        if (metadata.List("notifications") is { } notifications)
            return [.. notifications.OfType<Dictionary<string, object?>>().Select(OfNotification)];
        if (metadata.List("statuses") is { } statuses)
            return [.. statuses.OfType<Dictionary<string, object?>>().Where(status => status.Text("neo4j_code") is not null).Select(OfStatus)];
        return null;
    }

    private static INotification OfNotification(Dictionary<string, object?> content) => new Notification(
        content.Text("code") ?? "",
        content.Text("title") ?? "",
        content.Text("description") ?? "",
        InputPosition.Of(content.Map("position")),
        content.Text("severity") ?? "",
        content.Text("category"));

    private static INotification OfStatus(Dictionary<string, object?> content)
    {
        var diagnosis = content.Map("diagnostic_record") ?? [];
        return new Notification(
            content.Text("neo4j_code")!,
            content.Text("title") ?? "",
            content.Text("description") ?? "",
            InputPosition.Of(diagnosis.Map("_position")),
            diagnosis.Text("_severity") ?? "",
            diagnosis.Text("_classification"));
    }
}
