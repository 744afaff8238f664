using System.Globalization;

namespace Microsoft.ML.Data;

/// <summary>How rankings are measured.</summary>
public sealed class RankingEvaluatorOptions
{
    /// <summary>The last rank that is measured.</summary>
    public int DcgTruncationLevel = 10;

    /// <summary>Gain by label, with commas between.</summary>
    public string LabelGains = "0,3,7,15,31";

    internal double[] Gains()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(DcgTruncationLevel);
        return Array.ConvertAll(LabelGains.Split(','), gain => double.TryParse(gain, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ArgumentOutOfRangeException(nameof(LabelGains), "Label Gains must be of floating or integral type"));
    }
}
