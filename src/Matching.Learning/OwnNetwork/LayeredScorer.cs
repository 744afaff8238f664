using System.Collections.Immutable;
using Matching.Evaluation;
using Matching.Ranking;
using Matching.Ranking.Forest;
using Matching.Ranking.Layers;

namespace Matching.Learning.OwnNetwork;

/// <summary>Ranks by trees on the features of layers. One network, one thread.</summary>
/// <param name="table">The table of the network's plan.</param>
/// <param name="network">The network as far as it is visible.</param>
/// <param name="features">The model's features, in its order.</param>
/// <param name="forest">The model.</param>
public sealed class LayeredScorer(LayerFeatureTable table, LayeredNetwork network, ImmutableArray<Feature> features, FlatForest forest) : ICandidateScorer
{
    private readonly LayerExtractor extractor = new(table, network, features);
    private float[] rows = [];

    /// <inheritdoc/>
    public void Score(int source, ReadOnlySpan<int> candidates, Span<double> scores)
    {
        var length = candidates.Length * extractor.RowLength;
        if (rows.Length < length)
            rows = new float[length];
        extractor.Extract(source, candidates, rows.AsSpan(..length));
        forest.Score(rows.AsSpan(..length), scores);
    }
}
