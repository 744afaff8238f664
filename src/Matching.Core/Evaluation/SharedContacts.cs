using Matching.Graph;

namespace Matching.Evaluation;

/// <summary>Adds up a worth over the contacts that two nodes share; ties' weights do not count.</summary>
internal static class SharedContacts
{
    public static double Sum(WeightedGraph graph, int first, int second, Func<int, double> worthOfDegree)
    {
        var a = graph.NeighboursOf(first);
        var b = graph.NeighboursOf(second);
        var (sum, i, j) = (0.0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            var order = a[i].CompareTo(b[j]);
            sum += order == 0 ? worthOfDegree(graph.Degree(a[i])) : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return sum;
    }
}
