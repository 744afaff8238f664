namespace Matching.Evaluation;

/// <summary>Orders candidates by one scorer and, where that scores them equally, by another.</summary>
public sealed class TieBreaking(ICandidateScorer first, ICandidateScorer second) : ICandidateScorer
{
    /// <inheritdoc/>
    public void Score(int source, ReadOnlySpan<int> candidates, Span<double> scores)
    {
        var others = new double[candidates.Length];
        first.Score(source, candidates, scores);
        second.Score(source, candidates, others);
        var sorted = scores.ToArray();
        var order = Enumerable.Range(0, sorted.Length).ToArray();
        Array.Sort(sorted, order);
        var rank = 0;
        for (var start = 0; start < order.Length;)
        {
            var end = start + 1;
            while (end < order.Length && sorted[end] == sorted[start])
                end++;
            rank = RankEquals(order.AsSpan(start..end), others, scores, rank);
            start = end;
        }
    }

    private static int RankEquals(Span<int> equals, double[] others, Span<double> scores, int rank)
    {
        var keys = new double[equals.Length];
        for (var place = 0; place < keys.Length; place++)
            keys[place] = others[equals[place]];
        keys.AsSpan().Sort(equals);
        for (var place = 0; place < keys.Length; place++)
        {
            rank += place > 0 && keys[place] != keys[place - 1] ? 1 : 0;
            scores[equals[place]] = rank;
        }
        return rank + 1;
    }
}
