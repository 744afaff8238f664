namespace Matching.Suggestions;

/// <summary>Where a candidate came from.</summary>
public enum CandidateSource
{
    /// <summary>Walks through the network.</summary>
    Walk = 1,

    /// <summary>The candidate offers what the member needs.</summary>
    OffersWhatMemberNeeds = 2,

    /// <summary>The candidate needs what the member offers.</summary>
    NeedsWhatMemberOffers = 3,
}
