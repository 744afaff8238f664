using Matching.Clusters;
using Matching.Graph;

namespace Matching.Ranking;

/// <summary>
/// Circles of people who are tied to each other, weakly or strongly (the communities of the graph of all ties), with the help that the people of each gave of late. Strong-tie clusters are
/// another division: where people help each other once and part, there are none. Immutable.
/// </summary>
internal sealed class HelpCircles
{
    // Any fixed seed does; a changing one would move members between circles from load to load.
    private const ulong Seed = 1;

    // In favours of today that nobody gave: where few help, that one of them does says little.
    private const float Unknown = 10;

    private readonly Partition circles;
    private readonly float[] help;

    private HelpCircles(Partition circles, float[] help) => (this.circles, this.help) = (circles, help);

    /// <summary>Memory held, in bytes.</summary>
    public long EstimateBytes => (circles.NodeCount + circles.Count + help.Length) * 4L;

    /// <summary>Finds the circles; null where nobody helped of late. O(ties), on all processors.</summary>
    public static HelpCircles? Of(WeightedGraph ties, GivingIndex giving, CancellationToken cancellation)
    {
        if (giving.Givers.IsEmpty)
            return null;
        var found = Leiden.Find(ties, new LeidenParameters(), Seed, cancellation: cancellation).Communities;
        var sums = new double[found.Count];
        for (var member = 0; member < ties.NodeCount; member++)
            sums[found[member]] += giving[member];
        return new(found, Array.ConvertAll(sums, sum => (float)sum));
    }

    /// <summary>The circle of a member.</summary>
    public int CircleOf(int member) => circles[member];

    /// <summary>What share of the help of a circle somebody's is, from 0 to below 1; less where there was little help at all.</summary>
    /// <param name="circle">The circle.</param>
    /// <param name="given">What somebody of the circle gave, more than 0.</param>
    public float ShareOf(int circle, float given) => given / (help[circle] + Unknown);
}
