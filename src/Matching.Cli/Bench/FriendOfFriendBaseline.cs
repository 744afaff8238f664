using Matching.Graph;

namespace Matching.Cli.Bench;

/// <summary>The plainest answer there is: count mutual contacts by going through all contacts of all contacts, and keep the best.</summary>
internal sealed class FriendOfFriendBaseline(NetworkSnapshot snapshot)
{
    public const string Description = "friend-of-friend count over the same rows, best ten, no exclusions but contacts";

    private readonly int[] counts = new int[snapshot.Members.Count];

    public int[] Suggest(int member, int limit)
    {
        Array.Clear(counts);
        var graph = snapshot.Ties.Graph;
        foreach (var contact in graph.NeighboursOf(member))
        {
            foreach (var other in graph.NeighboursOf(contact))
                counts[other]++;
        }

        counts[member] = 0;
        foreach (var contact in graph.NeighboursOf(member))
            counts[contact] = 0;
        return Best(limit);
    }

    private int[] Best(int limit)
    {
        var best = new PriorityQueue<int, int>(limit + 1);
        for (var other = 0; other < counts.Length; other++)
        {
            if (counts[other] == 0)
                continue;
            best.Enqueue(other, counts[other]);
            if (best.Count > limit)
                best.Dequeue();
        }

        var result = new int[best.Count];
        for (var position = result.Length - 1; position >= 0; position--)
            result[position] = best.Dequeue();
        return result;
    }
}
