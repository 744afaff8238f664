using System.Runtime.Intrinsics;

namespace Matching.Clusters;

/// <summary>
/// Weights from one node to the communities around it, in a dense array that is wiped by walking only what was touched.
/// </summary>
internal sealed class NeighbourCommunities(int communityCount)
{
    private readonly double[] weights = new double[communityCount];

    // One more, for a write without a branch may reach behind the last.
    private readonly int[] touched = new int[communityCount + 1];
    private int count;

    public ReadOnlySpan<int> Touched => touched.AsSpan(0, count);

    public double this[int community] => weights[community];

    public void Clear()
    {
        foreach (var community in Touched)
            weights[community] = 0;
        count = 0;
    }

    /// <summary>Adds the weights of a row to its neighbours' communities.</summary>
    public void Add(ReadOnlySpan<int> neighbours, ReadOnlySpan<float> edgeWeights, int[] communities)
    {
        var (sums, met, found) = (weights, touched, count);
        for (var entry = 0; entry < neighbours.Length; entry++)
        {
            // Weights are positive, so zero means first met. Written without a branch, which nothing could predict.
            var community = communities[neighbours[entry]];
            ref var sum = ref sums[community];
            met[found] = community;
            found += BitConverter.DoubleToInt64Bits(sum) == 0 ? 1 : 0;
            sum += Widened(edgeWeights[entry]);
        }

        count = found;
    }

    // A plain conversion keeps the upper half of its register, and so would wait for the sum before it and for all that this one waited for.
    private static double Widened(float weight) => Vector128.WidenLower(Vector128.CreateScalarUnsafe(weight)).ToScalar();
}
