namespace Matching.History;

/// <summary>
/// Shares of yes, smoothed: everybody begins with <see cref="PriorAnswers"/> answers of the usual kind, so that few answers say little. That is the mean of a beta
/// distribution around the network's share, which is the prior of an empirical Bayes estimate (Efron and Morris 1975; for shares Gelman et al. 2013, section 5.1).
/// </summary>
internal static class SmoothedShare
{
    /// <summary>How many answers the prior is worth.</summary>
    public const double PriorAnswers = 5;

    /// <summary>By how much a smoothed share exceeds the usual one.</summary>
    /// <param name="excess">Sum over the answers of 1 for a yes and 0 for a no, less the usual share.</param>
    /// <param name="answers">Number of answers.</param>
    public static double Excess(double excess, double answers) => excess / (answers + PriorAnswers);
}
