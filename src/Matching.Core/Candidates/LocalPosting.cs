using Matching.Graph;
using Matching.Randomness;

namespace Matching.Candidates;

/// <summary>A list of members, ascending and so by locality, to be read in a circle from a member's own.</summary>
internal static class LocalPosting
{
    /// <summary>Where to begin: somewhere in the member's locality, anywhere where nobody of it is listed. The list must not be empty.</summary>
    public static int StartFor(MemberTable members, ReadOnlySpan<int> posting, int member, ref SeededRandom random)
    {
        var locality = members.TraitsOf(member).Locality;
        var first = LowerBound(posting, members.FirstIn(locality));
        var end = LowerBound(posting, members.FirstIn(locality + 1));
        return first < end ? first + random.Next(end - first) : random.Next(posting.Length);
    }

    private static int LowerBound(ReadOnlySpan<int> posting, int member)
    {
        var at = posting.BinarySearch(member);
        return at < 0 ? ~at : at;
    }
}
