namespace Matching.Model;

/// <summary>One community and the partners that serve it; the tenant.</summary>
/// <param name="Id">Id, unique in the store.</param>
/// <param name="DisplayName">Name for people, up to 200 characters.</param>
/// <param name="CreatedAt">When it was created; UTC, microseconds.</param>
public sealed record Network(NetworkId Id, string DisplayName, DateTimeOffset CreatedAt)
{
    /// <summary>Which ranking models serve and shadow.</summary>
    public ModelRoles ModelRoles { get; init; }
}
