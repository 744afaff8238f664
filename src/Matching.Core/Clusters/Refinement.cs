using Matching.Randomness;

namespace Matching.Clusters;

/// <summary>
/// Refinement (Traag, Waltman and van Eck 2019, algorithm A.2, RefinePartition and MergeNodesSubset): every community is
/// built anew from single nodes, which join well-connected parts of it at random, the likelier the more they gain. The parts are connected.
/// Communities do not see each other, so they are refined on several threads, each with a random sequence of its own.
/// </summary>
internal sealed class Refinement
{
    private readonly LeidenLevel level;
    private readonly int[] communities;
    private readonly double[] communityWeights;
    private readonly int[] parts;
    private readonly double[] partWeights;
    private readonly double[] outward;
    private readonly bool[] joined;
    private readonly double temperature;

    private Refinement(LeidenLevel level, int[] communities, double randomness)
    {
        this.level = level;
        this.communities = communities;
        communityWeights = level.CommunityWeights(communities);
        parts = new int[level.NodeCount];
        partWeights = (double[])level.NodeWeights.Clone();
        outward = new double[level.NodeCount];
        joined = new bool[level.NodeCount];
        temperature = randomness * level.MeanWeight;
    }

    /// <summary>
    /// A part for every node, labelled by one of the nodes in it; parts lie within communities. <paramref name="communities"/> must be labelled
    /// 0 … <paramref name="count"/> − 1.
    /// </summary>
    public static int[] Run(LeidenLevel level, int[] communities, int count, double randomness, ulong seed, Crew crew)
    {
        var refinement = new Refinement(level, communities, randomness);
        var groups = new Groups(communities, count);
        var around = new NeighbourCommunities?[crew.Size];
        crew.Cut(count, (worker, start, end) =>
        {
            var own = around[worker] ??= new NeighbourCommunities(level.NodeCount);
            for (var community = start; community < end; community++)
                refinement.Refine(groups[community], own, SeededRandom.Of(seed, community));
        });
        return refinement.parts;
    }

    private void Refine(Span<int> nodes, NeighbourCommunities around, SeededRandom random)
    {
        foreach (var node in nodes)
        {
            parts[node] = node;
            outward[node] = CommunityWeight.Within(level.Graph, communities, node);
        }

        random.Shuffle(nodes);
        foreach (var node in nodes)
        {
            if (!joined[node] && IsWellConnected(node, node))
                Join(node, around, ref random);
        }
    }

    private bool IsWellConnected(int part, int node)
    {
        var weight = partWeights[part];
        return outward[part] >= level.Resolution * weight * (communityWeights[communities[node]] - weight);
    }

    private void Join(int node, NeighbourCommunities around, ref SeededRandom random)
    {
        around.CollectWithin(level.Graph, node, parts, communities);
        var target = Choose(node, around, ref random);
        if (target == node)
            return;
        parts[node] = target;
        partWeights[target] += level.NodeWeights[node];
        // The ties between the two were outward for both and are inside now.
        outward[target] += outward[node] - 2 * around[target];
        joined[node] = true;
        joined[target] = true;
    }

    private int Choose(int node, NeighbourCommunities around, ref SeededRandom random)
    {
        var best = 0.0;
        foreach (var part in around.Touched)
        {
            if (IsWellConnected(part, node))
                best = Math.Max(best, GainOf(node, part, around));
        }

        var total = Likelihood(0, best);
        var chosen = node;
        foreach (var part in around.Touched)
        {
            var gain = GainOf(node, part, around);
            if (gain < 0 || !IsWellConnected(part, node))
                continue;
            // Sampling in one pass: each newcomer replaces the choice with its share of the total so far.
            var likelihood = Likelihood(gain, best);
            total += likelihood;
            if (random.NextDouble() * total < likelihood)
                chosen = part;
        }

        return chosen;
    }

    private double GainOf(int node, int part, NeighbourCommunities around) =>
        around[part] - level.Resolution * level.NodeWeights[node] * partWeights[part];

    private double Likelihood(double gain, double best) => Math.Exp((gain - best) / temperature);
}
