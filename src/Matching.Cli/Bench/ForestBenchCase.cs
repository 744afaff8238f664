namespace Matching.Cli.Bench;

/// <summary>Measures of one ensemble, on one core.</summary>
/// <param name="Leaves">Leaves of a tree.</param>
/// <param name="CompileMilliseconds">Time to compile the ensemble, once and cold.</param>
/// <param name="ForestMedianMicroseconds">Median time to score all rows with the compiled forest.</param>
/// <param name="BaselineMedianMicroseconds">The same for the baseline.</param>
/// <param name="MedianRatioToBaseline">The first by the second.</param>
/// <param name="ExplainMedianMicroseconds">Median time to tell exactly what every feature adds to one row's score.</param>
/// <param name="LargestDifference">Largest difference of a row's two scores.</param>
internal sealed record ForestBenchCase(
    int Leaves,
    double CompileMilliseconds,
    double ForestMedianMicroseconds,
    double BaselineMedianMicroseconds,
    double MedianRatioToBaseline,
    double ExplainMedianMicroseconds,
    double LargestDifference);
