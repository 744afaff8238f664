using Matching.Clusters;
using Matching.Graph;

namespace Matching.Ranking;

/// <summary>
/// Circles of people who are tied to each other, weakly or strongly (the communities of the graph of all ties), with the help that the people of each gave of late. Everybody is in one circle of each of a few
/// divisions, from coarse to fine: where one of them draws a line is in part chance, what most of them hold together is not. Strong-tie clusters are
/// another division: where people help each other once and part, there are none. Immutable.
/// </summary>
internal sealed class HelpCircles
{
    // Any fixed seeds do; changing ones would move members between circles from load to load.
    private const ulong Seed = 1;

    // Later passes move few, and less than another division differs by.
    private const int Passes = 2;

    // In favours of today that nobody gave: where few help, that one of them does says little.
    private const float Unknown = 10;

    // From coarser circles than plain modularity finds to finer ones. Two of each would find about as much, at twice the cost.
    private static readonly double[] Resolutions = [0.5, 1, 2, 4];

    // By member, a circle for each division, numbered over all divisions.
    private readonly int[] circles;
    private readonly float[] help;

    private HelpCircles(int[] circles, float[] help) => (this.circles, this.help) = (circles, help);

    /// <summary>Number of divisions.</summary>
    public static int Divisions => Resolutions.Length;

    /// <summary>Memory held, in bytes: 4 for every member and division, and 4 for every circle.</summary>
    public long EstimateBytes => (circles.Length + help.Length) * 4L;

    /// <summary>Finds the circles; null where nobody helped of late. O(ties) for every division, on all processors.</summary>
    public static HelpCircles? Of(WeightedGraph ties, GivingIndex giving, CancellationToken cancellation)
    {
        if (giving.Givers.IsEmpty)
            return null;
        var labels = new int[ties.NodeCount * Divisions];
        var sums = new List<double>();
        for (var division = 0; division < Divisions; division++)
        {
            var parameters = new LeidenParameters { Resolution = Resolutions[division], MaxIterations = Passes };
            Number(Leiden.Find(ties, parameters, Seed + (ulong)division, cancellation: cancellation).Communities, division, giving, labels, sums);
        }

        return new(labels, [.. sums.Select(sum => (float)sum)]);
    }

    /// <summary>The circles of a member, one for each division.</summary>
    public ReadOnlySpan<int> CirclesOf(int member) => circles.AsSpan(member * Divisions, Divisions);

    /// <summary>What share of the help of a circle somebody's is, from 0 to below 1; less where there was little help at all.</summary>
    /// <param name="circle">The circle.</param>
    /// <param name="given">What somebody of the circle gave, more than 0.</param>
    public float ShareOf(int circle, float given) => given / (help[circle] + Unknown);

    private static void Number(Partition found, int division, GivingIndex giving, int[] labels, List<double> sums)
    {
        var first = sums.Count;
        sums.AddRange(Enumerable.Repeat(0.0, found.Count));
        for (var member = 0; member < found.NodeCount; member++)
        {
            var circle = first + found[member];
            labels[(member * Divisions) + division] = circle;
            sums[circle] += giving[member];
        }
    }
}
