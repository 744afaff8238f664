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
        var rows = new SortedDictionary<int, (List<int> Targets, List<float> Weights)>();
        var around = new NeighbourCommunities?[crew.Size];
        crew.Cut(groups.Count, (worker, start, end) =>
        {
            var piece = Rows(start, end, around[worker] ??= new NeighbourCommunities(groups.Count));
            lock (rows)
                rows.Add(start, piece);
        });
        for (var part = 0; part < groups.Count; part++)
            offsets[part + 1] += offsets[part];
        var targets = new int[offsets[^1]];
        var weights = new float[targets.Length];
        foreach (var (start, piece) in rows)
        {
            piece.Targets.CopyTo(targets, offsets[start]);
            piece.Weights.CopyTo(weights, offsets[start]);
        }

        return level with { Graph = new WeightedGraph(offsets, targets, weights), NodeWeights = nodeWeights };
    }

    private (List<int> Targets, List<float> Weights) Rows(int start, int end, NeighbourCommunities around)
    {
        var targets = new List<int>();
        var weights = new List<float>();
        for (var part = start; part < end; part++)
        {
            around.Clear();
            foreach (var node in groups[part])
            {
                nodeWeights[part] += level.NodeWeights[node];
                CollectOutward(node, around);
            }

            targets.AddRange(around.Touched);
            foreach (var target in around.Touched)
                weights.Add((float)around[target]);
            offsets[part + 1] = around.Touched.Length;
        }

        return (targets, weights);
    }

    private void CollectOutward(int node, NeighbourCommunities around)
    {
        var own = parts[node];
        var neighbours = level.Graph.NeighboursOf(node);
        var weights = level.Graph.WeightsOf(node);
        for (var entry = 0; entry < neighbours.Length; entry++)
        {
            var part = parts[neighbours[entry]];
            if (part != own)
                around.Add(part, weights[entry]);
        }
    }
}
