namespace Matching.Clusters;

/// <summary>Node weight and size of every community while nodes move between them, and which labels are free.</summary>
internal sealed class CommunityTotals
{
    private readonly double[] weights;
    private readonly int[] sizes;
    private readonly Stack<int> free = new();

    public CommunityTotals(LeidenLevel level, ReadOnlySpan<int> communities)
    {
        weights = level.CommunityWeights(communities);
        sizes = new int[level.NodeCount];
        foreach (var community in communities)
            sizes[community]++;
        for (var community = level.NodeCount - 1; community >= 0; community--)
        {
            if (sizes[community] == 0)
                free.Push(community);
        }
    }

    public double this[int community] => weights[community];

    public int SizeOf(int community) => sizes[community];

    /// <summary>A label that no node has.</summary>
    public int Free() => free.Peek();

    public void Move(double nodeWeight, int source, int target)
    {
        if (sizes[target]++ == 0)
            free.Pop();
        weights[target] += nodeWeight;
        weights[source] -= nodeWeight;
        if (--sizes[source] > 0)
            return;
        weights[source] = 0;
        free.Push(source);
    }
}
