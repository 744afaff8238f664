namespace Matching.Ranking;

/// <summary>
/// Keeps ways through very well-connected people from dominating a request's time: a step that would give every further
/// person less than <see cref="LeastShare"/> of what the walk started with is not taken, as in local graph partitioning by
/// pushes (Andersen, Chung and Lang 2006). At most 1 / LeastShare ties are then followed at each step.
/// </summary>
internal static class WalkLimits
{
    /// <summary>100,000 ties take well under a millisecond; in networks of everyday size the limit is never met.</summary>
    public const float LeastShare = 1e-5f;

    /// <summary>Whether a node that holds <paramref name="mass"/> of what <paramref name="sourceDegree"/> contacts sent, one unit each, is passed through.</summary>
    public static bool Passes(float mass, int degree, int sourceDegree) => mass >= LeastShare * degree * sourceDegree;
}
