using Matching.Insight;

namespace Matching.Graph;

/// <summary>Lays pairs, in order of first and second member, out as columns.</summary>
internal sealed class TieTableBuilder
{
    private readonly int[] offsets;
    private readonly int[] targets;
    private readonly float[] intensities;
    private readonly byte[] sidesTrust;
    private readonly byte[] networkTrust;
    private readonly byte[] kinds;
    private readonly bool[] strong;
    private readonly int[] next;

    private TieTableBuilder(int members, List<TiedPair> pairs)
    {
        offsets = new int[members + 1];
        foreach (var pair in pairs)
        {
            if (pair.Strength.Difficult)
                continue;
            offsets[pair.First + 1]++;
            offsets[pair.Second + 1]++;
        }
        for (var member = 0; member < members; member++)
            offsets[member + 1] += offsets[member];
        next = offsets.AsSpan(..members).ToArray();
        targets = new int[offsets[members]];
        intensities = new float[targets.Length];
        sidesTrust = new byte[targets.Length];
        networkTrust = new byte[targets.Length];
        kinds = new byte[targets.Length];
        strong = new bool[targets.Length];
    }

    public static TieTable Build(int members, List<TiedPair> pairs, CancellationToken cancellation)
    {
        var columns = new TieTableBuilder(members, pairs);
        var difficult = new RowsBuilder<int>();
        foreach (var pair in pairs)
        {
            if (pair.Strength.Difficult)
            {
                difficult.Add(pair.First, pair.Second);
                difficult.Add(pair.Second, pair.First);
                continue;
            }

            // Pairs come sorted, so both rows fill in ascending order.
            columns.Put(pair.First, pair.Second, pair);
            columns.Put(pair.Second, pair.First, pair);
        }
        return columns.Build(difficult.Build(members), cancellation);
    }

    private TieTable Build(Rows<int> difficult, CancellationToken cancellation)
    {
        var graph = new WeightedGraph(offsets, targets, intensities);
        return new TieTable(graph, sidesTrust, networkTrust, kinds, strong, NeighbourhoodOverlap.Of<Half>(graph, cancellation), difficult);
    }

    private void Put(int member, int other, TiedPair pair)
    {
        var slot = next[member]++;
        targets[slot] = other;
        intensities[slot] = pair.Strength.Intensity;
        sidesTrust[slot] = Byte(pair.Strength.SidesIntensity);
        networkTrust[slot] = Byte(pair.Strength.NetworkIntensity);
        kinds[slot] = pair.Kinds;
        strong[slot] = pair.Strength.Strong;
    }

    // Whatever is above 0 stays above 0: a faint tie can still be named.
    private static byte Byte(float share) => share <= 0 ? (byte)0 : (byte)Math.Max(1, MathF.Round(share * byte.MaxValue));
}
