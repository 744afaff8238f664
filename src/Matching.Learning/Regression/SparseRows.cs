using System.Runtime.InteropServices;

namespace Matching.Learning.Regression;

/// <summary>Rows of few non-zero values, one after the other.</summary>
/// <param name="width">Number of columns.</param>
public sealed class SparseRows(int width)
{
    private readonly List<int> columns = [];
    private readonly List<double> values = [];
    private readonly List<int> ends = [];

    /// <summary>Number of columns.</summary>
    public int Width => width;

    /// <summary>Number of rows.</summary>
    public int Count => ends.Count;

    /// <summary>Adds a row; zeros need not be named.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column, or a value is not finite.</exception>
    public void Add(IEnumerable<(int Column, double Value)> row)
    {
        foreach (var (column, value) in row)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(column, nameof(row));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, width, nameof(row));
            if (!double.IsFinite(value))
                throw new ArgumentOutOfRangeException(nameof(row), value, "A value is not a finite number.");
            columns.Add(column);
            values.Add(value);
        }

        ends.Add(columns.Count);
    }

    /// <summary>The product of each row with a vector.</summary>
    public void Multiply(ReadOnlySpan<double> vector, Span<double> products)
    {
        ReadOnlySpan<int> where = CollectionsMarshal.AsSpan(columns);
        ReadOnlySpan<double> what = CollectionsMarshal.AsSpan(values);
        var at = 0;
        for (var row = 0; row < ends.Count; row++)
        {
            var sum = 0.0;
            for (; at < ends[row]; at++)
                sum += what[at] * vector[where[at]];
            products[row] = sum;
        }
    }

    /// <summary>Adds to a vector the sum of the rows, each times its factor.</summary>
    public void AddWeighted(ReadOnlySpan<double> factors, Span<double> vector)
    {
        ReadOnlySpan<int> where = CollectionsMarshal.AsSpan(columns);
        ReadOnlySpan<double> what = CollectionsMarshal.AsSpan(values);
        var at = 0;
        for (var row = 0; row < ends.Count; row++)
        {
            for (; at < ends[row]; at++)
                vector[where[at]] += factors[row] * what[at];
        }
    }
}
