using Matching.Randomness;

namespace Matching.Clusters;

/// <summary>
/// Fast local moving (Traag, Waltman and van Eck 2019, algorithm A.2, MoveNodesFast): nodes wait in a queue; each moves to
/// the community that gains most, and a move queues again the neighbours that it may have made unhappy. In large graphs nodes leave the queue in
/// batches: all of a batch choose on several threads, then those whom no move before theirs has disturbed move one after another. Every move gains, as
/// it would alone, and the result does not depend on the number of threads.
/// </summary>
internal sealed class LocalMoving
{
    // Below the smallest true difference of gains, 1 / 2m of an edge's weight, up to some 10^9 edges; above the rounding
    // error of the sums. Without it rounding alone could move a node to and fro for ever.
    private const double RelativeTolerance = 1e-10;

    // Long enough to be worth the threads, short enough that few of it disturb each other.
    private const int LongestBatch = 8192;
    private const int ShortestSharedBatch = 512;

    private readonly LeidenLevel level;
    private readonly int[] communities;
    private readonly CommunityTotals totals;
    private readonly NodeQueue queue;
    private readonly Crew crew;
    private readonly NeighbourCommunities[] around;
    private readonly int[] batch;
    private readonly Choice[] choices;
    private readonly double tolerance;

    private LocalMoving(LeidenLevel level, int[] communities, ref SeededRandom random, Crew crew)
    {
        this.level = level;
        this.communities = communities;
        totals = new CommunityTotals(level, communities);
        queue = new NodeQueue(level.NodeCount, ref random);
        batch = new int[BatchLength(level)];
        choices = new Choice[batch.Length];
        this.crew = crew;
        around = new NeighbourCommunities[batch.Length < ShortestSharedBatch ? 1 : crew.Size];
        for (var worker = 0; worker < around.Length; worker++)
            around[worker] = new NeighbourCommunities(level.NodeCount);
        tolerance = RelativeTolerance * level.MeanWeight;
    }

    /// <summary>Improves the labels in place until no single node can gain by moving.</summary>
    public static void Run(LeidenLevel level, int[] communities, ref SeededRandom random, Crew crew, CancellationToken cancellation) =>
        new LocalMoving(level, communities, ref random, crew).Run(cancellation);

    // A move disturbs its node's neighbours: a quarter of a batch at most, were all of it to move.
    private static int BatchLength(LeidenLevel level)
    {
        var disturbed = 4 * (1 + level.Graph.Targets.Length / Math.Max(1, level.NodeCount));
        return Math.Clamp(level.NodeCount / disturbed, 1, LongestBatch);
    }

    private void Run(CancellationToken cancellation)
    {
        // Often enough to stop within milliseconds, seldom enough not to be noticed.
        const int CheckEvery = 4096;
        for (var visited = 0; queue.Count > 0;)
        {
            var taken = queue.Take(batch).Length;
            visited += taken;
            if (visited >= CheckEvery)
            {
                cancellation.ThrowIfCancellationRequested();
                visited = 0;
            }

            if (around.Length > 1 && taken >= ShortestSharedBatch)
                crew.Cut(taken, Choose);
            else
                Choose(0, 0, taken);
            for (var turn = 0; turn < taken; turn++)
                Follow(batch[turn], choices[turn]);
        }
    }

    private void Choose(int worker, int start, int end)
    {
        for (var turn = start; turn < end; turn++)
            choices[turn] = BestFor(batch[turn], around[worker]);
    }

    private Choice BestFor(int node, NeighbourCommunities near)
    {
        near.Collect(level.Graph, node, communities);
        var own = communities[node];
        var weight = level.NodeWeights[node];
        var scaled = level.Resolution * weight;
        var best = own;
        var bestGain = near[own] - scaled * (totals[own] - weight);
        foreach (var community in near.Touched)
        {
            var gain = near[community] - scaled * totals[community];
            if (gain > bestGain + tolerance && community != own)
                (best, bestGain) = (community, gain);
        }

        var flees = bestGain < -tolerance && totals.SizeOf(own) > 1;
        return new Choice(flees ? Choice.Alone : best, near[own], near[best]);
    }

    private void Follow(int node, Choice choice)
    {
        // Disturbed since: the node waits again, and will choose anew.
        if (!queue.TryEnd(node))
            return;
        var own = communities[node];
        if (choice.Target == own)
            return;
        if (StillGains(node, own, choice))
            Move(node, own, choice.Target == Choice.Alone ? totals.Free() : choice.Target);
        else
            queue.Wait(node);
    }

    // The weights of edges are as they were, but communities have grown and shrunk.
    private bool StillGains(int node, int own, Choice choice)
    {
        var weight = level.NodeWeights[node];
        var scaled = level.Resolution * weight;
        var ownGain = choice.OwnWeight - scaled * (totals[own] - weight);
        return choice.Target == Choice.Alone
            ? ownGain < -tolerance && totals.SizeOf(own) > 1
            : choice.TargetWeight - scaled * totals[choice.Target] > ownGain + tolerance;
    }

    private void Move(int node, int source, int target)
    {
        communities[node] = target;
        totals.Move(level.NodeWeights[node], source, target);
        foreach (var neighbour in level.Graph.NeighboursOf(node))
            queue.Disturb(neighbour, unhappy: communities[neighbour] != target);
    }

    /// <summary>Where a node wants to go, and the weight of its edges to where it is and to there.</summary>
    private readonly record struct Choice(int Target, double OwnWeight, double TargetWeight)
    {
        public const int Alone = -1;
    }
}
