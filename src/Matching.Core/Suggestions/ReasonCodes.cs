using Matching.Ranking;

namespace Matching.Suggestions;

/// <summary>Stable codes of reasons. Several features may come down to one reason.</summary>
internal static class ReasonCodes
{
    public const string MutualContacts = "mutual_contacts";
    public const string NearbyCircles = "nearby_circles";
    public const string OffersWhatYouNeed = "offers_what_you_need";
    public const string NeedsWhatYouOffer = "needs_what_you_offer";
    public const string SharedLanguage = "shared_language";
    public const string SameLocality = "same_locality";
    public const string Position = "position";

    public static string Of(Feature feature)
    {
        if (feature == FeatureTable.OffersMeetNeeds)
            return OffersWhatYouNeed;
        if (feature == FeatureTable.NeedsMeetOffers)
            return NeedsWhatYouOffer;
        if (feature == FeatureTable.SharedLanguage)
            return SharedLanguage;
        if (feature == FeatureTable.SameLocality)
            return SameLocality;
        return feature.Group switch
        {
            FeatureGroup.MutualContacts => MutualContacts,
            FeatureGroup.Reach or FeatureGroup.Clusters => NearbyCircles,
            _ => Position,
        };
    }
}
