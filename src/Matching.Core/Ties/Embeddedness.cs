using Matching.Graph;

namespace Matching.Ties;

/// <summary>
/// Second axis of a tie's strength: the overlap of the two neighbourhoods, O = n / ((k − 1) + (l − 1) − n) with n mutual contacts and k, l
/// the numbers of contacts (Onnela et al., "Structure and tie strengths in mobile communication networks", PNAS 104, 2007).
/// </summary>
public static class Embeddedness
{
    /// <summary>Overlap of every edge, 0 to 1, parallel to <see cref="WeightedGraph.Targets"/>; 0 for two who have no other contacts.</summary>
    public static Half[] Of(WeightedGraph graph)
    {
        var overlaps = new Half[graph.Targets.Length];
        var marks = new int[graph.NodeCount];
        for (var node = 0; node < graph.NodeCount; node++)
        {
            var row = graph.NeighboursOf(node);
            foreach (var neighbour in row)
                marks[neighbour] = node + 1;
            for (var entry = 0; entry < row.Length; entry++)
            {
                // Counting along the shorter of the two rows keeps hubs affordable.
                if (Precedes(graph, row[entry], node))
                    Put(graph, overlaps, node, entry, Mutual(graph, row[entry], marks, node + 1));
            }
        }
        return overlaps;
    }

    private static bool Precedes(WeightedGraph graph, int one, int other)
    {
        var (left, right) = (graph.Degree(one), graph.Degree(other));
        return left < right || (left == right && one < other);
    }

    private static int Mutual(WeightedGraph graph, int node, int[] marks, int mark)
    {
        var mutual = 0;
        foreach (var neighbour in graph.NeighboursOf(node))
            mutual += marks[neighbour] == mark ? 1 : 0;
        return mutual;
    }

    private static void Put(WeightedGraph graph, Half[] overlaps, int node, int entry, int mutual)
    {
        var other = graph.NeighboursOf(node)[entry];
        var union = graph.Degree(node) - 1 + (graph.Degree(other) - 1) - mutual;
        var overlap = union == 0 ? Half.Zero : (Half)((float)mutual / union);
        overlaps[graph.Offsets[node] + entry] = overlap;
        overlaps[graph.Offsets[other] + graph.NeighboursOf(other).BinarySearch(node)] = overlap;
    }
}
