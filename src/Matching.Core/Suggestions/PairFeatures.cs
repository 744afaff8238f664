using Matching.Candidates;
using Matching.Graph;

namespace Matching.Suggestions;

/// <summary>
/// The features of a pair and the linear prior over them. Bands, consents and whatever else is sensitive are not among them.
/// </summary>
internal static class PairFeatures
{
    public const string PriorVersion = "linear-prior-1";
    public const string MutualContacts = "mutual_contacts";
    public const string Allocation = "resource_allocation";
    public const string PathsOfLengthThree = "paths_of_length_3";
    public const string OffersWhatYouNeed = "offers_what_you_need";
    public const string NeedsWhatYouOffer = "needs_what_you_offer";
    public const string SharedLanguage = "shared_language";
    public const string SameLocality = "same_locality";
    public const string SamePartner = "same_partner";
    public const string SharedTime = "shared_time";

    // Being able to help weighs most: a tie that carries no help is no way ahead. Structure, at most 2.5 together, says whether two people can meet.
    public static readonly PairFeature[] Table =
    [
        new(MutualContacts, "structure", "Number of mutual contacts.", 0.5, 3),
        new(Allocation, "structure", "Mutual contacts, each weighted by one over its number of contacts.", 0.5, 0.2),
        new(PathsOfLengthThree, "structure", "Paths over two intermediaries, each weighted by one over the root of their numbers of contacts.", 1.5, 0.5),
        new(OffersWhatYouNeed, "exchange", "How well the candidate's offers meet the member's needs, 0 to 1.", 3),
        new(NeedsWhatYouOffer, "exchange", "How well the member's offers meet the candidate's needs, 0 to 1.", 2),
        new(SharedLanguage, "proximity", "1 where the two share a language.", 0.3),
        new(SameLocality, "proximity", "1 where the two live in the same locality.", 0.3),
        new(SamePartner, "proximity", "1 where the same partner enrolled the two.", 0.1),
        new(SharedTime, "proximity", "1 where the two have time at the same time of the week.", 0.1),
    ];

    /// <summary>Fills a row with the values for a candidate, in order of the table.</summary>
    public static void Fill(Span<double> row, NetworkSnapshot snapshot, int member, int other, Neighbourhood near, ExchangeMatch exchange)
    {
        ref readonly var one = ref snapshot.Members.TraitsOf(member);
        ref readonly var two = ref snapshot.Members.TraitsOf(other);
        row[0] = near.Mutual[other];
        row[1] = near.Allocation[other];
        row[2] = near.PathsOfLengthThree(snapshot.Ties.Graph, other);
        row[3] = exchange.OffersWhatIsWanted(snapshot, other);
        row[4] = exchange.NeedsWhatIsGivable(snapshot, other);
        row[5] = (one.Languages & two.Languages) != 0 ? 1 : 0;
        row[6] = one.Locality != 0 && one.Locality == two.Locality ? 1 : 0;
        row[7] = one.Partner != 0 && one.Partner == two.Partner ? 1 : 0;
        row[8] = (one.Slots & two.Slots) != 0 ? 1 : 0;
    }

    /// <summary>The sum of the contributions, in order of the table.</summary>
    public static double Score(ReadOnlySpan<double> row)
    {
        var score = 0.0;
        for (var feature = 0; feature < row.Length; feature++)
            score += Table[feature].Contribution(row[feature]);
        return score;
    }
}
