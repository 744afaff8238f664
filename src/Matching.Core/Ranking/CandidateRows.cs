namespace Matching.Ranking;

/// <summary>Tells in one look whether a node is a candidate, and where its feature row starts.</summary>
internal sealed class CandidateRows(int nodeCount)
{
    // One more than the start, so that zero, a new array's content, means no candidate.
    private readonly int[] starts = new int[nodeCount];

    public void Mark(ReadOnlySpan<int> candidates)
    {
        for (var position = 0; position < candidates.Length; position++)
            starts[candidates[position]] = position * FeatureExtractor.RowLength + 1;
    }

    public void Unmark(ReadOnlySpan<int> candidates)
    {
        foreach (var candidate in candidates)
            starts[candidate] = 0;
    }

    public bool TryGetRow(int node, Span<float> features, out Span<float> row)
    {
        var start = starts[node] - 1;
        row = start < 0 ? [] : features.Slice(start, FeatureExtractor.RowLength);
        return start >= 0;
    }
}
