namespace Matching.Storage.Integrity;

/// <summary>A record that refers to another.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id.</param>
public sealed record Referrer(EntityKind Kind, string Id)
{
    /// <summary>Such as "member 'x'".</summary>
    public override string ToString() => $"{Kind.ToString().ToLowerInvariant()} '{Id}'";
}
