namespace Matching.Cli.Bench;

/// <summary>Time of one measure over a whole network.</summary>
/// <param name="Seconds">Ours.</param>
/// <param name="BaselineSeconds">The baseline's; null where it was not measured.</param>
/// <param name="Ratio">How many times as long the baseline takes.</param>
internal sealed record MetricTime(double Seconds, double? BaselineSeconds, double? Ratio)
{
    public static MetricTime Of(double seconds, double? baseline) =>
        new(Math.Round(seconds, 5), baseline is { } known ? Math.Round(known, 4) : null, baseline / seconds is { } ratio ? Math.Round(ratio, 1) : null);
}
