namespace Matching.Ranking;

/// <summary>Which features to fill.</summary>
internal enum FeatureDepth
{
    /// <summary>What <see cref="LinearPrior.DayOne"/> reads; the rest stays 0.</summary>
    Prior,

    /// <summary>Every feature.</summary>
    All,
}
