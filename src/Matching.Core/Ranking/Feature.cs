namespace Matching.Ranking;

/// <summary>A property of a pair (the member who asks, a candidate), declared once in <see cref="FeatureTable"/>.</summary>
/// <param name="Column">Its column in a feature row; −1 for a feature that may not be used for ranking, which no row holds.</param>
/// <param name="Name">Stable name, in snake case: part of model files and of the API.</param>
/// <param name="Group">What it is about.</param>
/// <param name="Direction">What a larger value is expected to mean.</param>
/// <param name="Meaning">What is measured, with unit and transform, to complete "the value is …".</param>
public sealed record Feature(int Column, string Name, FeatureGroup Group, FeatureDirection Direction, string Meaning)
{
    /// <summary>Whether models may rank by it.</summary>
    public bool MayRank => Column >= 0;

    /// <summary>Whether neither its value nor what it added to a score may be told to a member: it rests on what others answered.</summary>
    public bool IsConcealed => Group == FeatureGroup.History;
}
