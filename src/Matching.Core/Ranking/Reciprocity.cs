namespace Matching.Ranking;

/// <summary>
/// Combines the chances that each side says yes into what a suggestion is ranked by, because a connection that only one side wants does not come about
/// (reciprocal recommendation, Pizzato et al. 2010; the means are compared in Neve and Palomares 2019). Every rule is symmetric, rises with both chances and
/// is 0 where one of them is.
/// </summary>
public static class Reciprocity
{
    /// <summary>The rule of a policy that names none.</summary>
    public const ReciprocityRule Default = ReciprocityRule.HarmonicMean;

    /// <summary>One number in 0 … 1 of two chances in 0 … 1, which should be calibrated: a rule that weighs them against each other takes them at their word.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A chance is not in 0 … 1, or there is no such rule.</exception>
    public static double Combine(ReciprocityRule rule, double one, double other)
    {
        RequireChance(one);
        RequireChance(other);
        return rule switch
        {
            ReciprocityRule.HarmonicMean => one + other > 0 ? 2 * one * other / (one + other) : 0,
            ReciprocityRule.Product => one * other,
            ReciprocityRule.GeometricMean => Math.Sqrt(one * other),
            ReciprocityRule.Minimum => Math.Min(one, other),
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "There is no such rule."),
        };
    }

    private static void RequireChance(double chance)
    {
        if (chance is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(chance), chance, "A chance is in 0 … 1.");
    }
}
