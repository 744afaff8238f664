namespace Matching.Storage.Conformance;

/// <summary>Writes to one network, one after the other; some fail.</summary>
/// <param name="Steps">The writes.</param>
public sealed record Script(IReadOnlyList<Step> Steps)
{
    public override string ToString() => string.Join('\n', Steps);
}
