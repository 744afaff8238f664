namespace Matching.Insight;

/// <summary>What one more tie does to a member's position, in the measures of <see cref="StructuralHoles"/>.</summary>
/// <param name="ConstraintBefore">Constraint as it is; not a number for a member without contacts.</param>
/// <param name="ConstraintAfter">Constraint with the tie.</param>
/// <param name="EffectiveSizeBefore">Effective size as it is.</param>
/// <param name="EffectiveSizeAfter">Effective size with the tie.</param>
public readonly record struct BridgingChange(double ConstraintBefore, double ConstraintAfter, double EffectiveSizeBefore, double EffectiveSizeAfter)
{
    /// <summary>By how much the constraint falls; not a number for a member without contacts.</summary>
    public double ConstraintRelief => ConstraintBefore - ConstraintAfter;

    /// <summary>By how much the effective size grows: 1 for a contact whom no contact knows.</summary>
    public double EffectiveSizeGain => EffectiveSizeAfter - EffectiveSizeBefore;
}
