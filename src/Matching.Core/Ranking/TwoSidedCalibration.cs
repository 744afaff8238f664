namespace Matching.Ranking;

/// <summary>What scores of a model stand for on either side of a suggestion.</summary>
/// <param name="Asking">From the score of a pair to the chance that the member who asks says yes to the candidate.</param>
/// <param name="Asked">From the score in the opposite direction to the chance that the candidate says yes to the member, once asked.</param>
public sealed record TwoSidedCalibration(IScoreCalibration Asking, IScoreCalibration Asked)
{
    /// <summary>The chances that a pair's scores stand for.</summary>
    /// <param name="score">Score from the member to the candidate.</param>
    /// <param name="reverse">Score from the candidate to the member.</param>
    /// <param name="rule">Makes one chance of the two.</param>
    public MutualChances Of(double score, double reverse, ReciprocityRule rule)
    {
        var (asking, asked) = (Asking.Chance(score), Asked.Chance(reverse));
        return new(asking, asked, Reciprocity.Combine(rule, asking, asked));
    }
}
