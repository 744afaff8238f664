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

    /// <summary>The candidate is of another socioeconomic band, and both agreed to the use of theirs.</summary>
    OtherBand = 4,

    /// <summary>The candidate is among those who give most help at present.</summary>
    RecentHelp = 5,

    /// <summary>Contacts in common. Told as <see cref="Walk"/>: who has one contact could conclude from it to a tie that is private.</summary>
    MutualContacts = 6,

    /// <summary>Ways of three ties. Told as <see cref="Walk"/>, too.</summary>
    PathsOfThree = 7,
}
