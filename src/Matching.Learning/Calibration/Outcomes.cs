namespace Matching.Learning.Calibration;

/// <summary>What calibration is learned from and measured on: scores, by score whether it came to a yes, and how much it weighs.</summary>
internal static class Outcomes
{
    public static void Require(ReadOnlySpan<double> scores, ReadOnlySpan<bool> outcomes, ReadOnlySpan<double> weights)
    {
        if (scores.IsEmpty || scores.Length != outcomes.Length)
            throw new ArgumentException($"{scores.Length} scores for {outcomes.Length} outcomes; there must be as many, and at least one.", nameof(outcomes));
        foreach (var score in scores)
        {
            if (!double.IsFinite(score))
                throw new ArgumentException($"The score {score} is not a finite number.", nameof(scores));
        }

        if (!weights.IsEmpty && weights.Length != scores.Length)
            throw new ArgumentException($"{weights.Length} weights for {scores.Length} outcomes.", nameof(weights));
        foreach (var weight in weights)
        {
            if (!(weight > 0 && double.IsFinite(weight)))
                throw new ArgumentException($"The weight {weight} is not positive.", nameof(weights));
        }
    }

    /// <summary>The weights, or 1 for each of the outcomes where none are given.</summary>
    public static double[] Weights(ReadOnlySpan<double> given, int count) => given.IsEmpty ? [.. Enumerable.Repeat(1.0, count)] : given.ToArray();
}
