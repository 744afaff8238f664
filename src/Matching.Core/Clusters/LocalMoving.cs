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
    private readonly CommunityCell[] cells;
    private readonly int[] communitySizes;
    private readonly Stack<int> empty;
    private readonly NodeQueue queue;
    private readonly int[] touched;
    private readonly double tolerance;

    private LocalMoving(LeidenLevel level, int[] communities, ref SeededRandom random)
    {
        this.level = level;
        this.communities = communities;
        cells = new CommunityCell[level.NodeCount];
        for (var node = 0; node < communities.Length; node++)
            cells[communities[node]].Total += level.NodeWeights[node];
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
        touched = new int[level.NodeCount + 1];
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
            var target = BestFor(node, Collect(node));
            if (target != communities[node])
                Move(node, target);
        }
    }

    private ReadOnlySpan<int> Collect(int node)
    {
        var neighbours = level.Graph.NeighboursOf(node);
        var weights = level.Graph.WeightsOf(node);
        var count = 0;
        for (var entry = 0; entry < neighbours.Length; entry++)
        {
            var community = communities[neighbours[entry]];
            ref var cell = ref cells[community];
            // Weights are positive, so zero means first met. Written without a branch, which nothing could predict.
            touched[count] = community;
            count += cell.Around == 0 ? 1 : 0;
            cell.Around += weights[entry];
        }

        return touched.AsSpan(0, count);
    }

    private int BestFor(int node, ReadOnlySpan<int> around)
    {
        var own = communities[node];
        var scaled = level.Resolution * level.NodeWeights[node];
        var best = own;
        var bestGain = cells[own].Around - scaled * (cells[own].Total - level.NodeWeights[node]);
        foreach (var community in around)
        {
            ref var cell = ref cells[community];
            var gain = cell.Around - scaled * cell.Total;
            cell.Around = 0;
            if (gain > bestGain + tolerance && community != own)
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
        cells[target].Total += level.NodeWeights[node];
        communitySizes[target]++;
        cells[source].Total -= level.NodeWeights[node];
        if (--communitySizes[source] == 0)
        {
            cells[source].Total = 0;
            empty.Push(source);
        }

        foreach (var neighbour in level.Graph.NeighboursOf(node))
        {
            if (communities[neighbour] != target)
                queue.Put(neighbour);
        }
    }

    /// <summary>What a visit needs of a community, side by side because it is memory that a visit waits for.</summary>
    private struct CommunityCell
    {
        /// <summary>Sum of node weights.</summary>
        public double Total;

        /// <summary>Weight from the node being visited; zero between visits.</summary>
        public double Around;
    }
}
