using Matching.Graph;

namespace Matching.Insight;

/// <summary>
/// Whether like is tied to like (Newman, "Mixing patterns in networks", Physical Review E 67, 026126, 2003), −1 to 1, 0 as by chance. Ties with an end of which nothing
/// is known are left out. Weights do not count.
/// </summary>
public static class Assortativity
{
    /// <summary>By category, equation 2: r = (Σ e_cc − Σ a_c²) / (1 − Σ a_c²). Not a number where all ends of ties are of one category, or there are none.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="categories">By node, from 0; negative where not known.</param>
    public static double ByCategory(WeightedGraph graph, ReadOnlySpan<int> categories)
    {
        var ends = new Dictionary<int, long>();
        long alike = 0, all = 0;
        for (var node = 0; node < graph.NodeCount; node++)
        {
            foreach (var other in categories[node] < 0 ? [] : graph.NeighboursOf(node))
            {
                if (categories[other] < 0)
                    continue;
                all++;
                alike += categories[node] == categories[other] ? 1 : 0;
                ends[categories[node]] = ends.GetValueOrDefault(categories[node]) + 1;
            }
        }

        var chance = ends.Values.Sum(count => (double)count / all * ((double)count / all));
        return ((double)alike / all - chance) / (1 - chance);
    }

    /// <summary>By a number, equation 21: the correlation of the numbers at the two ends of a tie. Not a number where all are equal, or there are none.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="values">By node; not a number where not known.</param>
    public static double ByValue(WeightedGraph graph, ReadOnlySpan<double> values)
    {
        var mean = MeanOverEnds(graph, values);
        double together = 0, alone = 0;
        for (var node = 0; node < graph.NodeCount; node++)
        {
            foreach (var other in double.IsNaN(values[node]) ? [] : graph.NeighboursOf(node))
            {
                if (double.IsNaN(values[other]))
                    continue;
                together += (values[node] - mean) * (values[other] - mean);
                alone += (values[node] - mean) * (values[node] - mean);
            }
        }
        return together / alone;
    }

    private static double MeanOverEnds(WeightedGraph graph, ReadOnlySpan<double> values)
    {
        var (sum, count) = (0.0, 0L);
        for (var node = 0; node < graph.NodeCount; node++)
        {
            foreach (var other in double.IsNaN(values[node]) ? [] : graph.NeighboursOf(node))
            {
                if (double.IsNaN(values[other]))
                    continue;
                sum += values[node];
                count++;
            }
        }
        return sum / count;
    }
}
