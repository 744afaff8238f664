using System.Collections.Immutable;

namespace Matching.Ranking.Layers;

/// <summary>What the two said of themselves, as <see cref="FeatureTable"/> declares it.</summary>
internal sealed class ProfileFeatures(MemberAttributes? attributes) : IFeatureBlock
{
    private static readonly ImmutableArray<Feature> Taken =
        [FeatureTable.OffersMeetNeeds, FeatureTable.NeedsMeetOffers, FeatureTable.SharedLanguage, FeatureTable.SameLocality];

    private readonly AttributeFeatures features = new(attributes);
    private float[] scratch = [];

    public static ImmutableArray<Declaration> Declare() => [.. Taken.Select(taken => Declaration.Of(taken.Name, taken.Group, taken.Direction, taken.Meaning))];

    public void Fill(int source, FeatureRows rows)
    {
        var width = FeatureExtractor.RowLength;
        if (scratch.Length < rows.Candidates.Length * width)
            scratch = new float[rows.Candidates.Length * width];
        features.Fill(source, rows.Candidates, scratch);
        for (var row = 0; row < rows.Candidates.Length; row++)
        {
            for (var feature = 0; feature < Taken.Length; feature++)
                rows.Put(feature, row, scratch[(row * width) + Taken[feature].Column]);
        }
    }
}
