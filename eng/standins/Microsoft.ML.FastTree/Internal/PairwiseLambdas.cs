using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Microsoft.ML.Trainers.FastTree.Internal;

/// <summary>The pulls between the pairs of a group, eight pairs at a time.</summary>
/// <param name="sigma">Slope of the sigmoid.</param>
internal sealed class PairwiseLambdas(double sigma)
{
    private readonly Vector256<float> _slope = Vector256.Create((float)(2 * sigma));

    /// <summary>Adds the pulls of all pairs to the gradients and curvatures of both their rows.</summary>
    /// <param name="group">The rows, by rising label.</param>
    /// <param name="labels">Their labels.</param>
    /// <param name="inverseMaxDcg">One by the best DCG that the group could have.</param>
    public void Add(GroupBuffer group, ReadOnlySpan<short> labels, float inverseMaxDcg)
    {
        var lower = 0;
        for (var high = 1; high < labels.Length; high++)
        {
            if (labels[high] != labels[high - 1])
                lower = high;
            if (lower > 0)
                AddPairsOf(group, high, lower, inverseMaxDcg);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddPairsOf(GroupBuffer group, int high, int lower, float inverseMaxDcg)
    {
        var (score, gain) = (Vector256.Create(group.Scores[high]), Vector256.Create(group.Gains[high]));
        var (discount, scale) = (Vector256.Create(group.Discounts[high]), Vector256.Create(inverseMaxDcg));
        var (pull, curvature) = (Vector256<float>.Zero, Vector256<float>.Zero);
        var places = Vector256<int>.Indices;
        for (var low = 0; low < lower; low += Vector256<float>.Count)
        {
            var inside = Vector256.LessThan(places, Vector256.Create(lower - low)).AsSingle();
            var wrong = Wrongness(score - Vector256.LoadUnsafe(ref group.Scores[low]));
            var moved = Vector256.Abs(discount - Vector256.LoadUnsafe(ref group.Discounts[low]));
            var lambda = wrong * (gain - Vector256.LoadUnsafe(ref group.Gains[low])) * moved * scale & inside;
            var weight = lambda * (Vector256.Create(2f) - wrong);
            (pull, curvature) = (pull + lambda, curvature + weight);
            (Vector256.LoadUnsafe(ref group.Gradients[low]) - lambda).StoreUnsafe(ref group.Gradients[low]);
            (Vector256.LoadUnsafe(ref group.Curvatures[low]) + weight).StoreUnsafe(ref group.Curvatures[low]);
        }

        group.Gradients[high] += Vector256.Sum(pull);
        group.Curvatures[high] += Vector256.Sum(curvature);
    }

    // 2 when the pair is ranked quite wrong, 1 when tied, 0 when quite right.
    private Vector256<float> Wrongness(Vector256<float> scoreAhead) =>
        Vector256.Create(2f) / (Vector256<float>.One + Vector256.Exp(_slope * scoreAhead));
}
