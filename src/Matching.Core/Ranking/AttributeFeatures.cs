using Matching.Graph;

namespace Matching.Ranking;

/// <summary>Features of what the two said of themselves, and of who enrolled them.</summary>
internal static class AttributeFeatures
{
    /// <summary>Fills what they said.</summary>
    /// <param name="exchange">Offers and needs.</param>
    /// <param name="match">How the member exchanges.</param>
    /// <param name="own">The member.</param>
    /// <param name="other">The candidate.</param>
    /// <param name="candidate">The candidate's index.</param>
    /// <param name="row">The candidate's row.</param>
    public static void Fill(ExchangeIndex exchange, ExchangeMatch match, in MemberSketch own, in MemberSketch other, int candidate, Span<float> row)
    {
        // Of many people it is known without a look at their offers that none meets a need.
        row[FeatureTable.OffersMeetNeeds.Column] =
            (other.Offered & match.Wanted.Signature) != 0 ? MathF.Sqrt(ExchangeMatch.Sum(exchange.Offers[candidate], match.Wanted)) : 0;
        row[FeatureTable.NeedsMeetOffers.Column] =
            (other.Needed & match.Givable.Signature) != 0 ? MathF.Sqrt(ExchangeMatch.Sum(exchange.Needs[candidate], match.Givable)) : 0;
        row[FeatureTable.SharedLanguage.Column] = (own.Languages & other.Languages) != 0 ? 1 : 0;
        row[FeatureTable.SameLocality.Column] = own.Locality != 0 && own.Locality == other.Locality ? 1 : 0;
    }

    /// <summary>Fills who enrolled them.</summary>
    public static void FillPartners(MemberAttributes known, int source, int candidate, Span<float> row)
    {
        var (one, other) = (known.Members.TraitsOf(source).Partner, known.Members.TraitsOf(candidate).Partner);
        row[FeatureTable.SamePartner.Column] = one != 0 && one == other ? 1 : 0;
        row[FeatureTable.PartnersTogether.Column] = known.Partners.WorkTogether(one, other) ? 1 : 0;
    }
}
