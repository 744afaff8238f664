namespace Matching.Ranking.Layers;

/// <summary>Where a block of features puts its values; those that nobody asked for go nowhere.</summary>
/// <param name="candidates">The candidates, one a row.</param>
/// <param name="values">All rows.</param>
/// <param name="width">Length of a row.</param>
/// <param name="columns">By feature of the block, its column; −1 where nobody asked for it.</param>
internal readonly ref struct FeatureRows(ReadOnlySpan<int> candidates, Span<float> values, int width, ReadOnlySpan<int> columns)
{
    private readonly Span<float> values = values;
    private readonly ReadOnlySpan<int> columns = columns;

    public ReadOnlySpan<int> Candidates { get; } = candidates;

    public void Put(int feature, int row, float value)
    {
        if (columns[feature] is >= 0 and var column)
            values[(row * width) + column] = value;
    }
}
