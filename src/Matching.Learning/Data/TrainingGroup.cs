namespace Matching.Learning.Data;

/// <summary>The candidates that were ranked together, with what came of each.</summary>
/// <param name="Fold">Where it comes from: a network, a village or a member; to name it by.</param>
/// <param name="Features">Features of the candidates, row by row; a missing value is NaN.</param>
/// <param name="Grades">By candidate, 0 (declined, nothing came of it) to <see cref="TrainingSet.HighestGrade"/>.</param>
/// <param name="Weights">
/// By candidate, a positive weight, such as the inverse of the chance that it was shown at all; empty where all weigh the same.
/// </param>
public sealed record TrainingGroup(string Fold, ReadOnlyMemory<float> Features, ReadOnlyMemory<int> Grades, ReadOnlyMemory<float> Weights = default)
{
    /// <summary>Whether two candidates differ in grade; otherwise their order teaches nothing.</summary>
    public bool Teaches => Grades.Span.ContainsAnyExcept(Grades.Span.IsEmpty ? 0 : Grades.Span[0]);

    /// <summary>Whether there is something to be found.</summary>
    public bool HasPositives => Grades.Span.ContainsAnyExcept(0);
}
