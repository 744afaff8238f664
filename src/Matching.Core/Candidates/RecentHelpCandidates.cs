using Matching.Graph;
using Matching.Suggestions;

namespace Matching.Candidates;

/// <summary>Takes those who give most at present, wherever they are: who helps many will help one more.</summary>
internal static class RecentHelpCandidates
{
    public static void Collect(GivingIndex giving, CandidateFilter filter, CandidateSet candidates)
    {
        var left = CandidateLimits.RecentHelp;
        foreach (var giver in giving.Givers)
        {
            if (left == 0)
                return;
            if (!filter.Admits(giver))
                continue;
            candidates.Add(giver, CandidateSource.RecentHelp);
            left--;
        }
    }
}
