namespace Matching.Ranking;

/// <summary>
/// Keeps very well-connected contacts from dominating a request's time: a contact that would give every further person less than
/// <see cref="LeastShare"/> of what the walk started with is not walked through, as in local graph partitioning by
/// pushes (Andersen, Chung and Lang 2006). At most 1 / LeastShare ties are then followed.
/// </summary>
internal static class WalkLimits
{
    /// <summary>20,000 ties take well under a millisecond; among people with fewer than 140 contacts each the limit is never met.</summary>
    public const float LeastShare = 5e-5f;

    /// <summary>Whether a contact with that many contacts is walked through, for a member with that many.</summary>
    public static bool Passes(int degree, int sourceDegree) => 1 >= LeastShare * degree * sourceDegree;
}
