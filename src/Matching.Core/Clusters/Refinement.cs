using Matching.Randomness;

namespace Matching.Clusters;

/// <summary>
/// Refinement (Traag, Waltman and van Eck 2019, algorithm A.2, RefinePartition and MergeNodesSubset): every community is
/// built anew from single nodes, which join well-connected parts of it at random, the likelier the more they gain. The parts are connected.
/// Communities do not see each other, so they are refined on several threads, each with a random sequence of its own.
/// </summary>
internal sealed class Refinement
{
    // In temperatures below the best gain: who lies further behind is never chosen.
    private const double OutOfReach = 40;

    private readonly LeidenLevel level;
    private readonly int[] communities;
    private readonly double[] communityWeights;
    private readonly int[] parts;
    private readonly double[] partWeights;
    private readonly double[] outward;
    private readonly bool[] joined;
    private readonly Range[] rows;
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
        rows = new Range[level.NodeCount];
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
        var scratch = new Scratch?[crew.Size];
        crew.Cut(count, (worker, start, end) =>
        {
            var own = scratch[worker] ??= new Scratch(level.NodeCount);
            for (var community = start; community < end; community++)
                refinement.Refine(groups[community], own, SeededRandom.Of(seed, community));
        });
        return refinement.parts;
    }

    private void Refine(Span<int> nodes, Scratch scratch, SeededRandom random)
    {
        scratch.Rows.Clear();
        foreach (var node in nodes)
        {
            parts[node] = node;
            (rows[node], outward[node]) = scratch.Rows.Append(level.Graph, node, communities);
        }

        random.Shuffle(nodes);
        foreach (var node in nodes)
        {
            if (!joined[node] && IsWellConnected(node, communities[node]))
                Join(node, scratch, ref random);
        }
    }

    private bool IsWellConnected(int part, int community)
    {
        var weight = partWeights[part];
        return outward[part] >= level.Resolution * weight * (communityWeights[community] - weight);
    }

    private void Join(int node, Scratch scratch, ref SeededRandom random)
    {
        var around = scratch.Around;
        around.Clear();
        around.Add(scratch.Rows.Targets(rows[node]), scratch.Rows.Weights(rows[node]), parts);
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
            var gain = GainOf(node, part, around);
            if (gain > best && IsWellConnected(part, communities[node]))
                best = gain;
        }

        var total = Likelihood(0, best);
        var chosen = node;
        var least = Math.Max(0, best - OutOfReach * temperature);
        foreach (var part in around.Touched)
        {
            var gain = GainOf(node, part, around);
            if (gain < least || !IsWellConnected(part, communities[node]))
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

    /// <summary>A worker's space, used again and again.</summary>
    private sealed class Scratch(int nodeCount)
    {
        public NeighbourCommunities Around { get; } = new(nodeCount);

        public InnerRows Rows { get; } = new();
    }
}
