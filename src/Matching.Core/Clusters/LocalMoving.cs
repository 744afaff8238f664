using Matching.Randomness;

namespace Matching.Clusters;

/// <summary>
/// Fast local moving (Traag, Waltman and van Eck 2019, algorithm A.2, MoveNodesFast): nodes wait in a queue; each moves to
/// the community that gains most, and a move queues again the neighbours that it may have made unhappy.
/// </summary>
internal sealed class LocalMoving
{
    // Below the smallest true difference of gains, 1 / 2m of an edge's weight, up to some 10^9 edges; above the rounding
    // error of the sums. Without it rounding alone could move a node to and fro for ever.
    private const double RelativeTolerance = 1e-10;

    private readonly LeidenLevel level;
    private readonly int[] communities;
    private readonly double[] communityWeights;
    private readonly int[] communitySizes;
    private readonly Stack<int> empty;
    private readonly NodeQueue queue;
    private readonly NeighbourCommunities around;
    private readonly double tolerance;

    private LocalMoving(LeidenLevel level, int[] communities, ref SeededRandom random)
    {
        this.level = level;
        this.communities = communities;
        communityWeights = level.CommunityWeights(communities);
        communitySizes = new int[level.NodeCount];
        foreach (var community in communities)
            communitySizes[community]++;
        empty = new Stack<int>();
        for (var community = level.NodeCount - 1; community >= 0; community--)
        {
            if (communitySizes[community] == 0)
                empty.Push(community);
        }

        queue = new NodeQueue(level.NodeCount, ref random);
        around = new NeighbourCommunities(level.NodeCount);
        tolerance = RelativeTolerance * level.MeanWeight;
    }

    /// <summary>Improves the labels in place until no single node can gain by moving.</summary>
    public static void Run(LeidenLevel level, int[] communities, ref SeededRandom random, CancellationToken cancellation) =>
        new LocalMoving(level, communities, ref random).Run(cancellation);

    private void Run(CancellationToken cancellation)
    {
        // Often enough to stop within milliseconds, seldom enough not to be noticed.
        const int CheckEvery = 4096;
        for (var step = 1; queue.TryTake(out var node); step++)
        {
            if (step % CheckEvery == 0)
                cancellation.ThrowIfCancellationRequested();
            around.Collect(level.Graph, node, communities);
            var target = BestFor(node);
            if (target != communities[node])
                Move(node, target);
        }
    }

    private int BestFor(int node)
    {
        var own = communities[node];
        var scaled = level.Resolution * level.NodeWeights[node];
        var best = own;
        var bestGain = around[own] - scaled * (communityWeights[own] - level.NodeWeights[node]);
        foreach (var community in around.Touched)
        {
            var gain = around[community] - scaled * communityWeights[community];
            if (community != own && gain > bestGain + tolerance)
                (best, bestGain) = (community, gain);
        }

        var alone = communitySizes[own] == 1;
        return bestGain < -tolerance && !alone ? empty.Peek() : best;
    }

    private void Move(int node, int target)
    {
        var source = communities[node];
        if (communitySizes[target] == 0)
            empty.Pop();
        communities[node] = target;
        communityWeights[target] += level.NodeWeights[node];
        communitySizes[target]++;
        communityWeights[source] -= level.NodeWeights[node];
        if (--communitySizes[source] == 0)
        {
            communityWeights[source] = 0;
            empty.Push(source);
        }

        foreach (var neighbour in level.Graph.NeighboursOf(node))
        {
            if (communities[neighbour] != target)
                queue.Put(neighbour);
        }
    }
}
