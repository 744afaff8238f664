namespace Matching.Evaluation;

/// <summary>Area under the receiver operating characteristic: the chance that an item of the one class scores above an item of the other (Hanley and McNeil 1982).</summary>
public static class AreaUnderCurve
{
    /// <summary>The area, 0 … 1; equal scores count one half.</summary>
    /// <param name="scores">A score per item; not NaN.</param>
    /// <param name="positives">By item, whether it is of the class that should score higher; both classes must be there.</param>
    /// <exception cref="ArgumentException">The lengths differ, a score is not a number, or a class is empty.</exception>
    public static double Of(ReadOnlySpan<double> scores, ReadOnlySpan<bool> positives)
    {
        if (scores.Length != positives.Length)
            throw new ArgumentException($"{scores.Length} scores for {positives.Length} items.", nameof(positives));
        var (count, total) = ((double)positives.Count(true), positives.Length);
        if (count == 0 || count == total)
            throw new ArgumentException("All items are of one class.", nameof(positives));
        var (sorted, flags) = (scores.ToArray(), positives.ToArray());
        Array.Sort(sorted, flags);
        if (double.IsNaN(sorted[0]))
            throw new ArgumentException("A score is not a number.", nameof(scores));
        return (RankSum(sorted, flags) - (count * (count + 1) / 2)) / (count * (total - count));
    }

    // Equal scores share the mean of their ranks.
    private static double RankSum(double[] sorted, bool[] positives)
    {
        var (sum, first) = (0.0, 0);
        while (first < sorted.Length)
        {
            var end = first;
            while (end < sorted.Length && sorted[end] == sorted[first])
                end++;
            sum += positives.AsSpan(first..end).Count(true) * ((first + 1 + end) / 2.0);
            first = end;
        }

        return sum;
    }
}
