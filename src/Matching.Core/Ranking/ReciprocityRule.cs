namespace Matching.Ranking;

/// <summary>How a policy makes one chance of the two sides'; see <see cref="Reciprocity"/>.</summary>
public enum ReciprocityRule
{
    /// <summary>2ab / (a + b), the default: near the smaller of the two, without forgetting the larger.</summary>
    HarmonicMean,

    /// <summary>ab: the chance that both say yes, if each decides for itself.</summary>
    Product,

    /// <summary>√(ab): ranks as the product does, on the scale of one side's chance.</summary>
    GeometricMean,

    /// <summary>The smaller one: a suggestion is worth what its more doubtful side makes of it.</summary>
    Minimum,
}
