namespace Matching.Learning.Calibration;

/// <summary>When scores are turned into chances, and by what.</summary>
public sealed record CalibrationParameters
{
    /// <summary>Fewest answers of either kind, yes and no; default 20. With fewer, chances are not told.</summary>
    public int Minimum { get; init; } = 20;

    /// <summary>
    /// Answers of either kind from which on the curve is isotonic, and logistic below; default 500. Below a thousand answers in all an isotonic curve overfits (Niculescu-Mizil and
    /// Caruana 2005), and it has no more to go by than the rarer kind.
    /// </summary>
    public int IsotonicFrom { get; init; } = 500;

    /// <summary>Parts that members are dealt out to, each of which is foretold by a curve of the others, to measure with; default 5, at least 2.</summary>
    public int Folds { get; init; } = 5;
}
