using System.Collections.Immutable;

namespace Matching.Ranking.Layers;

/// <summary>What the two said of themselves, as <see cref="FeatureTable"/> declares it.</summary>
internal sealed class ProfileFeatures(MemberAttributes? attributes) : IFeatureBlock
{
    private static readonly ImmutableArray<Feature> Taken =
    [
        FeatureTable.OffersMeetNeeds, FeatureTable.NeedsMeetOffers, FeatureTable.SharedLanguage, FeatureTable.SameLocality, FeatureTable.SamePartner, FeatureTable.PartnersTogether,
    ];

    private readonly ExchangeMatch match = new();
    private readonly float[] scratch = new float[FeatureExtractor.RowLength];
    private MemberSketch own;

    public static ImmutableArray<Declaration> Declare() => [.. Taken.Select(taken => Declaration.Of(taken.Name, taken.Group, taken.Direction, taken.Meaning))];

    public void Fill(int source, FeatureRows rows)
    {
        if (attributes is not null)
            Prepare(attributes, source);
        for (var row = 0; row < rows.Candidates.Length; row++)
        {
            if (attributes is not null)
                Measure(attributes, source, rows.Candidates[row]);
            for (var feature = 0; feature < Taken.Length; feature++)
                rows.Put(feature, row, scratch[Taken[feature].Column]);
        }
    }

    private void Prepare(MemberAttributes known, int source)
    {
        match.Prepare(known, source);
        own = MemberSketch.Of(known, source, 0, 0);
    }

    private void Measure(MemberAttributes known, int source, int candidate)
    {
        AttributeFeatures.Fill(known.Exchange, match, own, MemberSketch.Of(known, candidate, 0, 0), candidate, scratch);
        AttributeFeatures.FillPartners(known, source, candidate, scratch);
    }
}
