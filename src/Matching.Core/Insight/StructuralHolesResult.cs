namespace Matching.Insight;

/// <summary>What <see cref="StructuralHoles"/> found, by node.</summary>
/// <param name="Constraint">How far a member's ties lead back to the same few people; above 0, at most 1.125 without weights. Not a number without contacts.</param>
/// <param name="EffectiveSize">Contacts less what is redundant among them, 0 to the number of contacts.</param>
/// <param name="Efficiency">Effective size as a share of the contacts. Not a number without contacts.</param>
public sealed record StructuralHolesResult(double[] Constraint, double[] EffectiveSize, double[] Efficiency);
