using Matching.Candidates;
using Matching.Graph;
using Matching.Model;

namespace Matching.Suggestions;

/// <summary>
/// Puts what raised a score into words for the member. Names nobody, and of the candidate only what they offer; counts contacts only where all
/// ties between may be told.
/// </summary>
internal sealed class ReasonWriter(NetworkView view, int member, CandidateRanking ranking)
{
    /// <summary>The reasons for a candidate, largest contribution first.</summary>
    public ValueList<Reason> Write(ScoredCandidate candidate)
    {
        var row = ranking.RowOf(candidate);
        var reasons = new List<Reason>(row.Length);
        for (var i = 0; i < row.Length; i++)
        {
            var feature = PairFeatures.Table[i];
            var contribution = feature.Contribution(row[i]);
            if (contribution > 0)
                reasons.Add(new Reason(feature.Name, TextOf(feature.Name, candidate.Member), contribution));
        }
        reasons.Sort((left, right) => (-left.Contribution, left.Code).CompareTo((-right.Contribution, right.Code)));
        return [.. reasons];
    }

    private string TextOf(string feature, int other) => feature switch
    {
        PairFeatures.MutualContacts => MutualContactsText(other),
        PairFeatures.Allocation => "Your circles touch at close quarters.",
        PairFeatures.PathsOfLengthThree => "Several short ways lead from your circle to theirs.",
        PairFeatures.OffersWhatYouNeed => $"They offer {Offered(other)}, which helps with what you need.",
        PairFeatures.NeedsWhatYouOffer => $"You offer {Given(other)}, which could help them.",
        PairFeatures.SharedLanguage => "You share a language.",
        PairFeatures.SameLocality => $"You both live in {view.Snapshot.Members.LocalityOf(member)}.",
        PairFeatures.SamePartner => "You came through the same organisation.",
        PairFeatures.SharedTime => "You have time at the same times of the week.",
        _ => throw new ArgumentOutOfRangeException(nameof(feature), feature, "A feature without words."),
    };

    private string Offered(int other) => NameOf(ExchangeMatch.Best(view.Snapshot.Exchange.Offers[other], ranking.Exchange.Wanted));

    private string Given(int other)
    {
        var need = ExchangeMatch.Best(view.Snapshot.Exchange.Needs[other], ranking.Exchange.Givable);
        var (best, weight) = (-1, 0f);
        foreach (var offer in view.Snapshot.Exchange.Offers[member])
        {
            var met = offer.Weight * MeetingWeight(need, offer.Concept);
            if (met > weight)
                (best, weight) = (offer.Concept, met);
        }
        return NameOf(best);
    }

    private float MeetingWeight(int need, int offer)
    {
        foreach (var meeting in view.Snapshot.Concepts.Meeting[need])
        {
            if (meeting.Concept == offer)
                return meeting.Weight;
        }
        return 0;
    }

    private string NameOf(int concept) => view.Snapshot.Concepts.NameOf(concept);

    private string MutualContactsText(int other) => MutualContactsThatMayBeTold(other) switch
    {
        0 => "Your circles overlap.",
        1 => "You have a contact in common.",
        var count => $"You have {count} contacts in common.",
    };

    private int MutualContactsThatMayBeTold(int other)
    {
        var ties = view.Snapshot.Ties;
        var own = ties.Graph.NeighboursOf(member);
        var theirs = ties.Graph.NeighboursOf(other);
        var ownTrust = ties.SidesTrustOf(member);
        var theirTrust = ties.NetworkTrustOf(other);
        var (i, j, count) = (0, 0, 0);
        while (i < own.Length && j < theirs.Length)
        {
            if (own[i] == theirs[j] && ownTrust[i] > 0 && theirTrust[j] > 0 && !view.IsOutOfSight(member, own[i]) && !view.IsOutOfSight(other, own[i]))
                count++;
            var (left, right) = (own[i], theirs[j]);
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }
        return count;
    }
}
