namespace Matching.Ranking;

/// <summary>Chances and their log odds.</summary>
public static class Logistic
{
    /// <summary>The chance with the given log odds, 0 … 1.</summary>
    public static double Chance(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    /// <summary>The log odds of a chance; infinite for 0 and 1.</summary>
    public static double LogOdds(double chance) => Math.Log(chance / (1 - chance));
}
