using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Microsoft.ML.Trainers.FastTree.Internal;

/// <summary>Room for one group's rows, rounded up to whole vectors.</summary>
internal sealed class GroupBuffer
{
    public GroupBuffer(int longest)
    {
        var size = (longest + Vector256<float>.Count - 1) / Vector256<float>.Count * Vector256<float>.Count;
        (Scores, Gains, Discounts) = (new float[size], new float[size], new float[size]);
        (Gradients, Curvatures) = (new float[size], new float[size]);
    }

    /// <summary>Relative to the best score of the group: only differences matter, and near the best they keep the most digits.</summary>
    public float[] Scores { get; }

    public float[] Gains { get; }

    /// <summary>Discount of the rank that a row has.</summary>
    public float[] Discounts { get; }

    public float[] Gradients { get; }

    public float[] Curvatures { get; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(ReadOnlySpan<double> scores, ReadOnlySpan<float> gains, ReadOnlySpan<int> order, ReadOnlySpan<float> discounts)
    {
        var best = scores[order[0]];
        for (var row = 0; row < scores.Length; row++)
            Scores[row] = (float)(scores[row] - best);
        gains.CopyTo(Gains);
        for (var rank = 0; rank < order.Length; rank++)
            Discounts[order[rank]] = discounts[rank];
        Array.Clear(Gradients);
        Array.Clear(Curvatures);
    }
}
