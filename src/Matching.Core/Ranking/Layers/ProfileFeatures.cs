using System.Collections.Immutable;

namespace Matching.Ranking.Layers;

/// <summary>What the two said of themselves, as <see cref="FeatureTable"/> declares it.</summary>
internal sealed class ProfileFeatures(MemberAttributes? attributes) : IFeatureBlock
{
    private static readonly ImmutableArray<Feature> Taken =
    [
        FeatureTable.OffersMeetNeeds, FeatureTable.NeedsMeetOffers, FeatureTable.SharedLanguage, FeatureTable.SameLocality, FeatureTable.SamePartner, FeatureTable.PartnersTogether,
    ];

    private readonly AttributeFeatures features = new(attributes);
    private readonly float[] scratch = new float[FeatureExtractor.RowLength];

    public static ImmutableArray<Declaration> Declare() => [.. Taken.Select(taken => Declaration.Of(taken.Name, taken.Group, taken.Direction, taken.Meaning))];

    public void Fill(int source, FeatureRows rows)
    {
        features.Prepare(source);
        for (var row = 0; row < rows.Candidates.Length; row++)
        {
            features.Fill(source, rows.Candidates[row], scratch);
            features.FillPartners(source, rows.Candidates[row], scratch);
            for (var feature = 0; feature < Taken.Length; feature++)
                rows.Put(feature, row, scratch[Taken[feature].Column]);
        }
    }
}
