using Matching.Graph;
using Matching.Randomness;
using Matching.Ranking;
using Matching.Suggestions;

namespace Matching.Candidates;

/// <summary>Finds who offers what a member needs, and who needs what a member offers, starting in the member's locality.</summary>
internal static class ExchangeCandidates
{
    // A popular concept has thousands of people behind it; these many, from a place that the seed moves, are enough to rank.
    private const int PerConcept = 64;
    private const int ScannedPerConcept = 512;
    private const int Ahead = 8;

    public static void Collect(
        NetworkSnapshot snapshot, int member, ExchangeMatch match, CandidateFilter filter, CandidateSet candidates, ref SeededRandom random)
    {
        Collect(snapshot, member, match.Wanted, snapshot.Exchange.Offerers, CandidateSource.OffersWhatMemberNeeds, filter, candidates, ref random);
        Collect(snapshot, member, match.Givable, snapshot.Exchange.Needers, CandidateSource.NeedsWhatMemberOffers, filter, candidates, ref random);
    }

    private static void Collect(
        NetworkSnapshot snapshot,
        int member,
        ConceptVector concepts,
        Rows<int> postings,
        CandidateSource source,
        CandidateFilter filter,
        CandidateSet candidates,
        ref SeededRandom random)
    {
        var left = CandidateLimits.EachDirectionOfExchange;
        foreach (var concept in concepts.Touched)
        {
            var posting = postings[concept];
            if (posting.Length == 0 || left <= 0)
                continue;
            left -= Take(posting, LocalPosting.StartFor(snapshot.Members, posting, member, ref random), Math.Min(left, PerConcept), source, filter, candidates);
        }
    }

    private static int Take(ReadOnlySpan<int> posting, int start, int most, CandidateSource source, CandidateFilter filter, CandidateSet candidates)
    {
        var taken = 0;
        var scanned = Math.Min(posting.Length, ScannedPerConcept);
        var at = start;
        for (var i = 0; i < scanned && taken < most; i++, at = at + 1 == posting.Length ? 0 : at + 1)
        {
            filter.Prefetch(posting[Math.Min(at + Ahead, posting.Length - 1)]);
            if (!filter.Admits(posting[at]))
                continue;
            candidates.Add(posting[at], source);
            taken++;
        }
        return taken;
    }
}
