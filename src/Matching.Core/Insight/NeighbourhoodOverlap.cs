using System.Numerics;
using Matching.Clusters;
using Matching.Graph;

namespace Matching.Insight;

/// <summary>
/// Neighbourhood overlap (Onnela et al., "Structure and tie strengths in mobile communication networks", PNAS 104, 2007), with weights:
/// O_ij = Σ_k min(w_ik, w_jk) / Σ_k max(w_ik, w_jk) over everybody k but the two (Ružička 1958). With equal weights it is theirs,
/// n_ij / ((k_i − 1) + (k_j − 1) − n_ij). 0 where the two have no other contacts.
/// </summary>
public static class NeighbourhoodOverlap
{
    /// <summary>The overlap of every directed tie, 0 to 1, parallel to the graph's targets; both directions of a tie have the same. O(Σ over ties of the smaller degree), on all processors.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <typeparam name="T">Number to store: <see cref="Half"/> is exact to a two-thousandth.</typeparam>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static T[] Of<T>(WeightedGraph graph, CancellationToken cancellation = default)
        where T : INumberBase<T>
    {
        var overlaps = new T[graph.Targets.Length];
        var strengths = graph.Strengths();
        var crew = new Crew(Environment.ProcessorCount, cancellation);
        var scratch = new float[crew.Size][];
        crew.Cut(graph.NodeCount, (worker, begin, end) =>
        {
            crew.ThrowIfCancelled();
            var known = scratch[worker] ??= new float[graph.NodeCount];
            for (var node = begin; node < end; node++)
                Fill(graph, node, strengths, known, overlaps);
        });
        return overlaps;
    }

    // A tie is filled, in both directions, at the one of the two with more contacts, and so by one worker only.
    private static void Fill<T>(WeightedGraph graph, int node, double[] strengths, float[] known, T[] overlaps)
        where T : INumberBase<T>
    {
        var row = graph.NeighboursOf(node);
        var weights = graph.WeightsOf(node);
        for (var entry = 0; entry < row.Length; entry++)
            known[row[entry]] = weights[entry];
        for (var entry = 0; entry < row.Length; entry++)
        {
            graph.PrefetchAhead(row, entry);
            // Adding up along the shorter of the two rows keeps hubs affordable.
            var other = row[entry];
            if (!Precedes(graph, other, node))
                continue;
            var shared = Shared(graph, other, known);
            var all = strengths[node] + strengths[other] - 2.0 * weights[entry] - shared;
            Put(graph, overlaps, node, entry, shared == 0 ? T.Zero : T.CreateTruncating(shared / all));
        }

        foreach (var other in row)
            known[other] = 0;
    }

    private static bool Precedes(WeightedGraph graph, int one, int other)
    {
        var (left, right) = (graph.Degree(one), graph.Degree(other));
        return left < right || (left == right && one < other);
    }

    private static double Shared(WeightedGraph graph, int node, float[] known)
    {
        var row = graph.NeighboursOf(node);
        var weights = graph.WeightsOf(node);
        var shared = 0.0;
        for (var entry = 0; entry < row.Length; entry++)
            shared += Math.Min(weights[entry], known[row[entry]]);
        return shared;
    }

    private static void Put<T>(WeightedGraph graph, T[] overlaps, int node, int entry, T overlap)
    {
        var other = graph.NeighboursOf(node)[entry];
        overlaps[graph.Offsets[node] + entry] = overlap;
        overlaps[graph.Offsets[other] + graph.NeighboursOf(other).BinarySearch(node)] = overlap;
    }
}
