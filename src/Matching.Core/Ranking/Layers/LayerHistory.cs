using Matching.History;

namespace Matching.Ranking.Layers;

/// <summary>What came of suggestions of the two.</summary>
internal sealed class LayerHistory(IHistory history) : IFeatureBlock
{
    private float[] values = [];

    public void Fill(int source, FeatureRows rows)
    {
        if (values.Length < rows.Candidates.Length * HistoryFeatures.Count)
            values = new float[rows.Candidates.Length * HistoryFeatures.Count];
        HistoryFeatures.Fill(source, rows.Candidates, history, values);
        for (var row = 0; row < rows.Candidates.Length; row++)
        {
            for (var feature = 0; feature < HistoryFeatures.Count; feature++)
                rows.Put(feature, row, values[(row * HistoryFeatures.Count) + feature]);
        }
    }
}
