using Matching.Graph;
using Matching.Randomness;

namespace Matching.Candidates;

/// <summary>A list of members by locality, to be read in a circle from a member's own.</summary>
internal static class LocalPosting
{
    /// <summary>Where to begin: somewhere in the member's locality, anywhere where nobody of it is listed. The list must not be empty.</summary>
    public static int StartFor(MemberTable members, ReadOnlySpan<int> posting, int member, ref SeededRandom random)
    {
        var locality = members.TraitsOf(member).Locality;
        var first = LowerBound(members, posting, locality);
        var end = LowerBound(members, posting, locality + 1);
        return first < end ? first + random.Next(end - first) : random.Next(posting.Length);
    }

    private static int LowerBound(MemberTable members, ReadOnlySpan<int> posting, int locality)
    {
        var (low, high) = (0, posting.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (members.TraitsOf(posting[middle]).Locality < locality)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
