using Matching.Ranking.Compared;

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
    public void Extract(int source, ReadOnlySpan<int> candidates, Span<float> rows) => Extract(source, candidates, rows, null);

    /// <summary>Fills the rows of the candidates.</summary>
    /// <param name="source">The member who asks.</param>
    /// <param name="candidates">Distinct others.</param>
    /// <param name="rows">Receives the rows.</param>
    /// <param name="assumed">What to take for a measured feature of one of the candidates instead of what it is.</param>
    public void Extract(int source, ReadOnlySpan<int> candidates, Span<float> rows, MeasuredValue? assumed)
    {
        var compared = network.ComparedWith(candidates, source);
        if (all.Length < compared.Length * RowLength)
            all = new float[compared.Length * RowLength];
        extractor.Extract(source, compared, all.AsSpan(..(compared.Length * RowLength)), assumed);
        all.AsSpan(..rows.Length).CopyTo(rows);
    }
}
