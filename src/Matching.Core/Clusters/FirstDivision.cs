using Matching.Graph;
using Matching.Randomness;

namespace Matching.Clusters;

/// <summary>
/// Where a search without a given start begins. Small graphs: every node alone. In large ones the first visits of nodes alone find nothing but more
/// of their kind, and cost most of all; there each node begins with the neighbour who has most edges, and looks around once. Local moving from any start
/// ends no worse than every node alone: no node then gains by fleeing, so no community is worth less than its nodes apart.
/// </summary>
internal static class FirstDivision
{
    // Below, starting alone takes milliseconds, and ends a little better on some networks.
    private const int LargeGraph = 10_000;

    public static int[] Of(WeightedGraph graph, LeidenParameters parameters, ref SeededRandom random, Crew crew)
    {
        var labels = new int[graph.NodeCount];
        for (var node = 0; node < labels.Length; node++)
            labels[node] = node;
        if (labels.Length < LargeGraph)
            return labels;
        var strengths = graph.Strengths();
        crew.Cut(labels.Length, (_, start, end) =>
        {
            for (var node = start; node < end; node++)
                labels[node] = Hub(graph, node, strengths);
        });
        // Few labels side by side, so that what is kept of each fits into the nearest memory.
        Aggregation.Densify(labels);
        LocalMoving.Run(LeidenLevel.Base(graph, parameters), labels, ref random, crew, rounds: 1);
        return labels;
    }

    private static int Hub(WeightedGraph graph, int node, double[] strengths)
    {
        var neighbours = graph.NeighboursOf(node);
        var weights = graph.WeightsOf(node);
        var (hub, most) = (node, 0.0);
        for (var entry = 0; entry < neighbours.Length; entry++)
        {
            var pull = weights[entry] * strengths[neighbours[entry]];
            if (pull > most)
                (hub, most) = (neighbours[entry], pull);
        }

        return hub;
    }
}
