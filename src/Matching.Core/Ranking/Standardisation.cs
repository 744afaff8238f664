namespace Matching.Ranking;

/// <summary>Compares candidates by a feature: standard deviations from the mean.</summary>
internal static class Standardisation
{
    /// <summary>
    /// Mean of a column, and what a deviation from it is multiplied by to be in standard deviations; 0 where all are the same. One pass by Welford's rule, since sums of
    /// squares would lose the digits that tell candidates apart.
    /// </summary>
    /// <param name="rows">Rows, one after the other.</param>
    /// <param name="width">Length of a row.</param>
    /// <param name="column">The column.</param>
    public static (double Mean, double Scale) Moments(ReadOnlySpan<float> rows, int width, int column)
    {
        var (mean, squares, count) = (0.0, 0.0, 0);
        for (var at = column; at < rows.Length; at += width)
        {
            var step = rows[at] - mean;
            mean += step / ++count;
            squares += step * (rows[at] - mean);
        }

        return (mean, squares > 1e-12 * count ? 1 / Math.Sqrt(squares / count) : 0);
    }

    /// <summary>Writes a column of measured rows into a column of others, compared or as it is.</summary>
    public static void Write(ReadOnlySpan<float> measured, int width, int column, bool isCompared, Span<float> rows, int rowLength, int target)
    {
        var (mean, scale) = isCompared ? Moments(measured, width, column) : (0, 1);
        for (var (from, to) = (column, target); from < measured.Length; (from, to) = (from + width, to + rowLength))
            rows[to] = (float)((measured[from] - mean) * scale);
    }
}
