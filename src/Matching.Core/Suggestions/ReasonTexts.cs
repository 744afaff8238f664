using Matching.Graph;
using Matching.Ranking;

namespace Matching.Suggestions;

/// <summary>
/// Words for what raised a score. Names nobody, and of the candidate only what they offer; counts contacts only where all ties between may be told.
/// </summary>
internal sealed class ReasonTexts(NetworkView view, int member, ExchangeMatch exchange)
{
    private readonly NetworkSnapshot snapshot = view.Snapshot;

    public string Of(string code, int other) => code switch
    {
        ReasonCodes.MutualContacts => MutualContactsText(other),
        ReasonCodes.NearbyCircles => "Short ways lead from your circle to theirs.",
        ReasonCodes.OffersWhatYouNeed => $"They offer {Offered(other)}, which helps with what you need.",
        ReasonCodes.NeedsWhatYouOffer => $"You offer {Given(other)}, which could help them.",
        ReasonCodes.SharedLanguage => "You share a language.",
        ReasonCodes.SameLocality => $"You both live in {snapshot.Members.LocalityOf(member)}.",
        // By whom somebody is supported is theirs to tell.
        ReasonCodes.Partners => "It would be easy to introduce you to each other.",
        _ => "Where they stand in the network speaks for them.",
    };

    /// <summary>Whether what a reason says is so, which a model cannot be asked.</summary>
    public bool Holds(string code, int other) => code switch
    {
        ReasonCodes.OffersWhatYouNeed => ExchangeMatch.Best(snapshot.Exchange.Offers[other], exchange.Wanted) >= 0,
        ReasonCodes.NeedsWhatYouOffer => ExchangeMatch.Best(snapshot.Exchange.Needs[other], exchange.Givable) >= 0,
        ReasonCodes.SharedLanguage => (snapshot.Members.TraitsOf(member).Languages & snapshot.Members.TraitsOf(other).Languages) != 0,
        ReasonCodes.Partners => PartnersMeet(snapshot.Members.TraitsOf(member).Partner, snapshot.Members.TraitsOf(other).Partner),
        ReasonCodes.SameLocality => snapshot.Members.TraitsOf(member).Locality is not 0 and var place && place == snapshot.Members.TraitsOf(other).Locality,
        _ => true,
    };

    private bool PartnersMeet(int one, int other) => (one != 0 && one == other) || snapshot.Partners.WorkTogether(one, other);

    private string Offered(int other) => snapshot.Concepts.NameOf(ExchangeMatch.Best(snapshot.Exchange.Offers[other], exchange.Wanted));

    private string Given(int other)
    {
        // What the other needs is theirs to tell; the member's own offer says as much as the member has to know.
        var need = ExchangeMatch.Best(snapshot.Exchange.Needs[other], exchange.Givable);
        var (best, weight) = (-1, 0f);
        foreach (var meeting in snapshot.Concepts.Meeting[need])
        {
            foreach (var offer in snapshot.Exchange.Offers[member])
            {
                if (offer.Concept == meeting.Concept && MathF.Sqrt(offer.Weight) * meeting.Weight > weight)
                    (best, weight) = (offer.Concept, MathF.Sqrt(offer.Weight) * meeting.Weight);
            }
        }
        return snapshot.Concepts.NameOf(best);
    }

    private string MutualContactsText(int other) => MutualContactsThatMayBeTold(other) switch
    {
        0 => "You move in neighbouring circles.",
        1 => "You have a contact in common.",
        var count => $"You have {count} contacts in common.",
    };

    private int MutualContactsThatMayBeTold(int other)
    {
        var ties = snapshot.Ties;
        var own = ties.Graph.NeighboursOf(member);
        var theirs = ties.Graph.NeighboursOf(other);
        var ownTrust = ties.SidesTrustOf(member);
        var theirTrust = ties.NetworkTrustOf(other);
        var (i, j, count) = (0, 0, 0);
        while (i < own.Length && j < theirs.Length)
        {
            var (left, right) = (own[i], theirs[j]);
            if (left == right && ownTrust[i] > 0 && theirTrust[j] > 0 && !view.IsOutOfSight(member, left) && !view.IsOutOfSight(other, left))
                count++;
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }
        return count;
    }
}
