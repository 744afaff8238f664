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
        var first = LowerBound(members, posting, 0, posting.Length, locality);
        // A locality is a small part of a large network: its end is near.
        var (low, step) = (first, 1);
        while (low + step < posting.Length && members.TraitsOf(posting[low + step]).Locality == locality)
            (low, step) = (low + step, 2 * step);
        var end = LowerBound(members, posting, low, Math.Min(low + step, posting.Length), locality + 1);
        return first < end ? first + random.Next(end - first) : random.Next(posting.Length);
    }

    private static int LowerBound(MemberTable members, ReadOnlySpan<int> posting, int low, int high, int locality)
    {
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
