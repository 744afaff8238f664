using System.Runtime.CompilerServices;

namespace Microsoft.ML.Trainers.FastTree.Internal;

/// <summary>What a leaf's examples sum to.</summary>
/// <param name="Packed">Packed gradients.</param>
/// <param name="Weight">Weights; 0 where they have none.</param>
internal readonly record struct LeafTotals(long Packed, double Weight)
{
    public static LeafTotals operator -(LeafTotals whole, LeafTotals part) => new(whole.Packed - part.Packed, whole.Weight - part.Weight);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static LeafTotals Of(LeafExamples leaf)
    {
        var (packed, weight) = (0L, 0.0);
        foreach (var value in leaf.Packed)
            packed += value;
        foreach (var value in leaf.Weights)
            weight += value;
        return new(packed, weight);
    }
}
