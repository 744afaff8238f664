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

    /// <summary>Cuts the members into ranges of ids: each after the first's end, up to its own.</summary>
    public IEnumerable<(string After, string Last)> Ranges(int count)
    {
        var after = "";
        foreach (var range in members.Chunk(Math.Max(1, (members.Count + count - 1) / count)))
        {
            var last = range[^1].Id.Value;
            yield return (after, last);
            after = last;
        }
    }

    private static Dictionary<long, int> Places(IReadOnlyList<(MemberId Id, long Node)> members)
    {
        var places = new Dictionary<long, int>(members.Count);
        for (var i = 0; i < members.Count; i++)
            places[members[i].Node] = i;
        return places;
    }
}
