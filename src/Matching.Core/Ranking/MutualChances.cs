namespace Matching.Ranking;

/// <summary>The chances that the two of a suggestion say yes, each 0 … 1.</summary>
/// <param name="Asking">That the member who asks says yes to the candidate.</param>
/// <param name="Asked">That the candidate says yes to the member, once asked.</param>
/// <param name="Both">Both, combined by a <see cref="ReciprocityRule"/>; what ranks.</param>
public readonly record struct MutualChances(double Asking, double Asked, double Both);
