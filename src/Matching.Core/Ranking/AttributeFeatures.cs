namespace Matching.Ranking;

/// <summary>Features of what the two said of themselves, and of who enrolled them; all 0 where nothing is known.</summary>
internal sealed class AttributeFeatures(MemberAttributes? attributes)
{
    private readonly ExchangeMatch match = new();

    public void Prepare(int source)
    {
        if (attributes is not null)
            match.Prepare(attributes, source);
    }

    public void Fill(int source, int candidate, Span<float> row)
    {
        if (attributes is not null)
            Fill(attributes, source, candidate, row);
    }

    public void FillPartners(int source, int candidate, Span<float> row)
    {
        if (attributes is null)
            return;
        var (one, other) = (attributes.Members.TraitsOf(source).Partner, attributes.Members.TraitsOf(candidate).Partner);
        row[FeatureTable.SamePartner.Column] = one != 0 && one == other ? 1 : 0;
        row[FeatureTable.PartnersTogether.Column] = attributes.Partners.WorkTogether(one, other) ? 1 : 0;
    }

    private void Fill(MemberAttributes known, int source, int candidate, Span<float> row)
    {
        row[FeatureTable.OffersMeetNeeds.Column] = MathF.Sqrt(ExchangeMatch.Sum(known.Exchange.Offers[candidate], match.Wanted));
        row[FeatureTable.NeedsMeetOffers.Column] = MathF.Sqrt(ExchangeMatch.Sum(known.Exchange.Needs[candidate], match.Givable));
        ref readonly var one = ref known.Members.TraitsOf(source);
        ref readonly var other = ref known.Members.TraitsOf(candidate);
        row[FeatureTable.SharedLanguage.Column] = (one.Languages & other.Languages) != 0 ? 1 : 0;
        row[FeatureTable.SameLocality.Column] = one.Locality != 0 && one.Locality == other.Locality ? 1 : 0;
    }
}
