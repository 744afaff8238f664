using System.Collections.Concurrent;
using Matching.Graph;

namespace Matching.Clusters;

/// <summary>Aggregation (Traag, Waltman and van Eck 2019, algorithm A.2, AggregateGraph): every part becomes one node.</summary>
internal sealed class Aggregation
{
    private readonly LeidenLevel level;
    private readonly int[] parts;
    private readonly Groups groups;
    private readonly double[] nodeWeights;
    private readonly int[] offsets;

    private Aggregation(LeidenLevel level, int[] parts, int count)
    {
        this.level = level;
        this.parts = parts;
        groups = new Groups(parts, count);
        nodeWeights = new double[count];
        offsets = new int[count + 1];
    }

    /// <summary>The next level. <paramref name="parts"/> must be labelled 0 … <paramref name="count"/> − 1.</summary>
    public static LeidenLevel Run(LeidenLevel level, int[] parts, int count, Crew crew) =>
        new Aggregation(level, parts, count).Run(crew);

    /// <summary>Renames labels below the array's length to 0, 1, … in order of first appearance; returns how many there are.</summary>
    public static int Densify(Span<int> labels)
    {
        var names = new int[labels.Length];
        var count = 0;
        for (var node = 0; node < labels.Length; node++)
        {
            ref var name = ref names[labels[node]];
            if (name == 0)
                name = ++count;
            labels[node] = name - 1;
        }

        return count;
    }

    private LeidenLevel Run(Crew crew)
    {
        var bag = new ConcurrentBag<Piece>();
        var scratch = new Scratch?[crew.Size];
        crew.Cut(groups.Count, (worker, start, end) => bag.Add(Rows(start, end, scratch[worker] ??= new Scratch(groups.Count))));
        for (var part = 0; part < groups.Count; part++)
            offsets[part + 1] += offsets[part];
        var targets = new int[offsets[^1]];
        var weights = new float[targets.Length];
        var pieces = bag.ToArray();
        crew.Run(pieces.Length, (_, number, _) =>
        {
            pieces[number].Targets.CopyTo(targets, offsets[pieces[number].Start]);
            pieces[number].Weights.CopyTo(weights, offsets[pieces[number].Start]);
        });
        return level with { Graph = new WeightedGraph(offsets, targets, weights), NodeWeights = nodeWeights };
    }

    private Piece Rows(int start, int end, Scratch scratch)
    {
        scratch.Reserve(Entries(start, end));
        var used = 0;
        for (var part = start; part < end; part++)
        {
            scratch.Around.Clear();
            foreach (var node in groups[part])
            {
                nodeWeights[part] += level.NodeWeights[node];
                scratch.Around.Add(level.Graph.NeighboursOf(node), level.Graph.WeightsOf(node), parts);
            }

            var length = scratch.Append(part, used);
            offsets[part + 1] = length;
            used += length;
        }

        return new Piece(start, scratch.Targets[..used], scratch.Weights[..used]);
    }

    private int Entries(int start, int end)
    {
        var entries = 0;
        for (var part = start; part < end; part++)
        {
            foreach (var node in groups[part])
                entries += level.Graph.Degree(node);
        }

        return entries;
    }

    /// <summary>Rows from a part on.</summary>
    private sealed record Piece(int Start, int[] Targets, float[] Weights);

    /// <summary>A worker's space, used again and again.</summary>
    private sealed class Scratch(int partCount)
    {
        public NeighbourCommunities Around { get; } = new(partCount);

        public int[] Targets { get; private set; } = [];

        public float[] Weights { get; private set; } = [];

        public void Reserve(int entries)
        {
            if (entries <= Targets.Length)
                return;
            Targets = new int[entries];
            Weights = new float[entries];
        }

        /// <summary>Puts down a part's row, without the part itself; returns its length.</summary>
        public int Append(int part, int position)
        {
            var start = position;
            foreach (var target in Around.Touched)
            {
                if (target != part)
                    (Targets[position], Weights[position++]) = (target, (float)Around[target]);
            }

            return position - start;
        }
    }
}
