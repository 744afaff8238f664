using System.Runtime.CompilerServices;

namespace Microsoft.ML.Trainers.FastTree.Internal;

/// <summary>The order of a group by falling score. Of equal scores the first row goes first, which has the lowest label, so that no tie counts as a success.</summary>
internal static class ScoreOrder
{
    // Past so many moves a row, sorting anew is cheaper.
    private const int MovesPerRow = 16;

    /// <summary>Sorts an order that was right for scores not far from these.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sort(Span<int> order, ReadOnlySpan<double> scores)
    {
        var moves = 0;
        for (var rank = 1; rank < order.Length; rank++)
        {
            var row = order[rank];
            var score = scores[row];
            var to = rank;
            for (; to > 0 && IsBefore(row, score, order[to - 1], scores); to--)
                order[to] = order[to - 1];
            order[to] = row;
            moves += rank - to;
            if (moves > MovesPerRow * order.Length)
            {
                SortAnew(order, scores.ToArray());
                return;
            }
        }
    }

    private static void SortAnew(Span<int> order, double[] scores) =>
        order.Sort((a, b) => scores[a] != scores[b] ? scores[b].CompareTo(scores[a]) : a - b);

    private static bool IsBefore(int row, double score, int other, ReadOnlySpan<double> scores) =>
        score > scores[other] || (score == scores[other] && row < other);
}
