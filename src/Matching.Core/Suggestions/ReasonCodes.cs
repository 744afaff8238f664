using Matching.Ranking;
using Matching.Ranking.Layers;

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
    public const string Partners = "partners";
    public const string Position = "position";

    /// <summary>All codes, in order.</summary>
    public static readonly string[] All = [MutualContacts, NearbyCircles, NeedsWhatYouOffer, OffersWhatYouNeed, Partners, Position, SameLocality, SharedLanguage];

    public static string Of(Feature feature)
    {
        var measured = feature.Name.StartsWith(LayerFeatureTable.AmongCandidates, StringComparison.Ordinal) ? feature.Name[LayerFeatureTable.AmongCandidates.Length..] : feature.Name;
        if (measured == FeatureTable.OffersMeetNeeds.Name)
            return OffersWhatYouNeed;
        if (measured == FeatureTable.NeedsMeetOffers.Name)
            return NeedsWhatYouOffer;
        if (measured == FeatureTable.SharedLanguage.Name)
            return SharedLanguage;
        if (measured == FeatureTable.SameLocality.Name)
            return SameLocality;
        return feature.Group switch
        {
            FeatureGroup.MutualContacts => MutualContacts,
            FeatureGroup.Reach or FeatureGroup.Clusters => NearbyCircles,
            FeatureGroup.Partner => Partners,
            _ => Position,
        };
    }
}
