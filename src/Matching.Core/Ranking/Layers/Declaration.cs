namespace Matching.Ranking.Layers;

/// <summary>A feature before it has a column.</summary>
/// <param name="Name">Stable name.</param>
/// <param name="Group">What it is about.</param>
/// <param name="Direction">What a larger value is expected to mean.</param>
/// <param name="Meaning">What is measured.</param>
/// <param name="IsOwn">Whether it is the same for all candidates of a member, so that comparing them by it says nothing.</param>
internal sealed record Declaration(string Name, FeatureGroup Group, FeatureDirection Direction, string Meaning, bool IsOwn)
{
    public static Declaration Of(string name, FeatureGroup group, FeatureDirection direction, string meaning) => new(name, group, direction, meaning, false);

    public static Declaration Own(string name, FeatureGroup group, string meaning) => new(name, group, FeatureDirection.Depends, meaning, true);
}
