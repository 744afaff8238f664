namespace Matching.Cli.Sample;

/// <summary>A generated tie, in the words of the file.</summary>
/// <param name="One">Place of one member.</param>
/// <param name="Other">Place of the other.</param>
/// <param name="Relation">Kind.</param>
/// <param name="Closeness">1 to 5.</param>
/// <param name="Feels">Quality; empty where nobody says.</param>
/// <param name="ShownTo">Visibility; empty where nobody says.</param>
/// <param name="SaidBy">Place of the one who says so; null for a partner's record.</param>
internal sealed record SampleTie(int One, int Other, string Relation, int Closeness, string Feels, string ShownTo, int? SaidBy);
