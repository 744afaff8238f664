using Matching.Model;

namespace Matching.Storage.Neo4j.Graph;

/// <summary>The members of a load in order of id, found by their nodes' numbers.</summary>
/// <param name="members">Ids of all members in their order, with the numbers.</param>
internal sealed class MemberPlaces(IReadOnlyList<(MemberId Id, long Node)> members)
{
    private readonly Dictionary<long, int> _places = Places(members);

    /// <summary>Where the member with a node is; false for one who came up after the members were read.</summary>
    public bool TryFind(long node, out int place) => _places.TryGetValue(node, out place);

    public MemberPair PairOf(int first, int second) => new(members[first].Id, members[second].Id);

    /// <summary>Cuts the members into at most so many ranges of ids: each after the end of the one before, up to its own.</summary>
    public IReadOnlyList<(string After, string Last)> Ranges(int count)
    {
        var ranges = new List<(string After, string Last)>(count);
        foreach (var range in members.Chunk(Math.Max(1, (members.Count + count - 1) / count)))
        {
            var (after, last) = (ranges.Count == 0 ? "" : ranges[^1].Last, range[^1].Id.Value);
            // Indexes order ids by code point, but a range whose bounds are the other way round by UTF-16 unit is empty to Neo4j.
            for (; string.CompareOrdinal(after, last) >= 0; ranges.RemoveAt(ranges.Count - 1))
                after = ranges[^1].After;
            ranges.Add((after, last));
        }
        return ranges;
    }

    private static Dictionary<long, int> Places(IReadOnlyList<(MemberId Id, long Node)> members)
    {
        var places = new Dictionary<long, int>(members.Count);
        for (var i = 0; i < members.Count; i++)
            places[members[i].Node] = i;
        return places;
    }
}
