namespace Matching.Learning.Acceptance;

/// <summary>Priors of <see cref="AcceptanceModel"/>: 1 / variance, in log odds. The defaults were chosen on the earlier parts of evenings of speed dating.</summary>
public sealed record AcceptanceParameters
{
    /// <summary>Of a side's effect; default 6.</summary>
    public double SidePrecision { get; init; } = 6;

    /// <summary>Of a person's selectivity; default 0.9.</summary>
    public double SelectivityPrecision { get; init; } = 0.9;

    /// <summary>Of a person's appeal; default 1.</summary>
    public double AppealPrecision { get; init; } = 1;

    /// <summary>How much rarer people are who both say yes to many and are said yes to by many, −1 … 1 exclusive; default 0.35.</summary>
    public double Trade { get; init; } = 0.35;

    /// <summary>Of each feature's coefficient; default 20.</summary>
    public double FeaturePrecision { get; init; } = 20;

    /// <summary>Of how much more or less somebody goes by a receiver's standing than all do; default 6.</summary>
    public double DeferencePrecision { get; init; } = 6;
}
