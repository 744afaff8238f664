using System.Collections.Immutable;

namespace Matching.Ranking.Layers;

/// <summary>What the leading factors of a layer's normalised matrix say of a pair: a tie that the network as a whole would lead one to expect.</summary>
internal sealed class LayerFactors(SpectralFactors factors) : IFeatureBlock
{
    private const int Few = 8;
    private const int Many = SpectralFactors.Usual;

    public static ImmutableArray<Declaration> Declare(TieLayer layer) =>
    [
        Declaration.Of($"{layer.Name}.factors_{Few}", FeatureGroup.Reach, FeatureDirection.Helps, $"closeness by the {Few} leading factors of {layer.Meaning}"),
        Declaration.Of($"{layer.Name}.factors_{Many}", FeatureGroup.Reach, FeatureDirection.Helps, $"closeness by the {Many} leading factors of {layer.Meaning}"),
        Declaration.Of($"{layer.Name}.likeness", FeatureGroup.Reach, FeatureDirection.Helps, $"cosine of your positions among the {Many} leading factors of {layer.Meaning}"),
    ];

    public void Fill(int source, FeatureRows rows)
    {
        for (var row = 0; row < rows.Candidates.Length; row++)
        {
            var candidate = rows.Candidates[row];
            rows.Put(0, row, (float)factors.Product(source, candidate, Few));
            rows.Put(1, row, (float)factors.Product(source, candidate, Many));
            rows.Put(2, row, (float)factors.Cosine(source, candidate));
        }
    }
}
