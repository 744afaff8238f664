namespace Matching.Learning.Calibration;

/// <summary>What calibration is learned from and measured on: scores, and by score whether it came to a yes.</summary>
internal static class Outcomes
{
    public static void Require(ReadOnlySpan<double> scores, ReadOnlySpan<bool> outcomes)
    {
        if (scores.IsEmpty || scores.Length != outcomes.Length)
            throw new ArgumentException($"{scores.Length} scores for {outcomes.Length} outcomes; there must be as many, and at least one.", nameof(outcomes));
        foreach (var score in scores)
        {
            if (!double.IsFinite(score))
                throw new ArgumentException($"The score {score} is not a finite number.", nameof(scores));
        }
    }
}
