namespace Matching.Insight;

/// <summary>What <see cref="Betweenness"/> found.</summary>
/// <param name="Values">By node: Σ over pairs s, t of the share of shortest paths between them that pass through it, each pair once; an estimate where sampled.</param>
/// <param name="Normalised">The same divided by the number of pairs of other nodes, (n − 1)(n − 2) / 2; 0 for fewer than three nodes.</param>
/// <param name="ErrorBound">
/// With probability 1 − <see cref="BetweennessParameters.FailureChance"/> no value of <paramref name="Normalised"/> is further than this from the true one; 0 where exact.
/// </param>
/// <param name="Sources">Number of sources from which paths were counted.</param>
public sealed record BetweennessResult(double[] Values, double[] Normalised, double ErrorBound, int Sources);
