using Matching.Graph;

namespace Matching.Clusters;

/// <summary>Aggregation (Traag, Waltman and van Eck 2019, algorithm A.2, AggregateGraph): every part becomes one node.</summary>
internal static class Aggregation
{
    /// <summary>The next level. <paramref name="parts"/> must be labelled 0 … <paramref name="count"/> − 1.</summary>
    public static LeidenLevel Run(LeidenLevel level, int[] parts, int count)
    {
        var (starts, members) = GroupByPart(parts, count);
        var nodeWeights = new double[count];
        var offsets = new int[count + 1];
        var targets = new List<int>(level.Graph.Targets.Length / 4);
        var weights = new List<float>(level.Graph.Targets.Length / 4);
        var around = new NeighbourCommunities(count);
        for (var part = 0; part < count; part++)
        {
            around.Clear();
            foreach (var node in members.AsSpan(starts[part]..starts[part + 1]))
            {
                nodeWeights[part] += level.NodeWeights[node];
                CollectOutward(level.Graph, node, parts, around);
            }

            around.SortTouched();
            foreach (var target in around.Touched)
            {
                targets.Add(target);
                weights.Add((float)around[target]);
            }

            offsets[part + 1] = targets.Count;
        }

        return level with { Graph = new WeightedGraph(offsets, [.. targets], [.. weights]), NodeWeights = nodeWeights };
    }

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

    private static void CollectOutward(WeightedGraph graph, int node, int[] parts, NeighbourCommunities around)
    {
        var own = parts[node];
        var neighbours = graph.NeighboursOf(node);
        var weights = graph.WeightsOf(node);
        for (var entry = 0; entry < neighbours.Length; entry++)
        {
            var part = parts[neighbours[entry]];
            if (part != own)
                around.Add(part, weights[entry]);
        }
    }

    private static (int[] Starts, int[] Members) GroupByPart(int[] parts, int count)
    {
        var starts = new int[count + 1];
        foreach (var part in parts)
            starts[part + 1]++;
        for (var part = 0; part < count; part++)
            starts[part + 1] += starts[part];
        var next = starts.AsSpan(..count).ToArray();
        var members = new int[parts.Length];
        for (var node = 0; node < parts.Length; node++)
            members[next[parts[node]]++] = node;
        return (starts, members);
    }
}
