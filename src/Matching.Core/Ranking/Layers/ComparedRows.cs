namespace Matching.Ranking.Layers;

/// <summary>Rows whose standardised features compare candidates with everybody whom the member could be suggested, as in training, and not only with each other.</summary>
/// <param name="extractor">Fills the rows.</param>
/// <param name="network">Tells whom to compare with.</param>
internal sealed class ComparedRows(LayerExtractor extractor, LayeredNetwork network) : IFeatureRows
{
    private float[] all = [];

    /// <inheritdoc/>
    public int RowLength => extractor.RowLength;

    /// <inheritdoc/>
    public void Extract(int source, ReadOnlySpan<int> candidates, Span<float> rows)
    {
        var asked = candidates.ToArray();
        int[] compared = [.. asked, .. network.CandidatesFor(source).Except(asked)];
        if (all.Length < compared.Length * RowLength)
            all = new float[compared.Length * RowLength];
        extractor.Extract(source, compared, all.AsSpan(..(compared.Length * RowLength)));
        all.AsSpan(..rows.Length).CopyTo(rows);
    }
}
