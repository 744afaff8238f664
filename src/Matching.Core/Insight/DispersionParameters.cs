namespace Matching.Insight;

/// <summary>How <see cref="Dispersion"/> is normalised: (disp + b)^α / (emb + c).</summary>
public sealed record DispersionParameters
{
    /// <summary>α. Default 1; for finding partners Backstrom and Kleinberg found 0.61 best, with an embeddedness offset of 5.</summary>
    public double Exponent { get; init; } = 1;

    /// <summary>b, 0 or more. Default 0.</summary>
    public double DispersionOffset { get; init; }

    /// <summary>c, 0 or more. Default 0.</summary>
    public double EmbeddednessOffset { get; init; }

    /// <summary>Rounds of the recursive dispersion, 1 or more. Default 3, the best in the paper.</summary>
    public int Rounds
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 3;
}
