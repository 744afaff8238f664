namespace Matching.Evaluation;

/// <summary>
/// One query's ranking by score, with the true grades, and the usual measures of it. Equal scores count as put in random
/// order: every measure is its exact expectation over those orders, so that the order of the input can never leak in.
/// </summary>
public sealed class GradedRanking
{
    private readonly int[] grades;
    private readonly int[] groupEnds;
    private readonly int positives;

    /// <summary>Ranks the items by descending score.</summary>
    /// <param name="scores">A score per item; not NaN.</param>
    /// <param name="grades">A grade per item, 0 (irrelevant) to 30; at least one positive, for otherwise nothing is there to be found.</param>
    public GradedRanking(ReadOnlySpan<double> scores, ReadOnlySpan<int> grades)
    {
        if (scores.Length != grades.Length)
            throw new ArgumentException($"{scores.Length} scores for {grades.Length} grades.", nameof(grades));
        var order = scores.ToArray();
        this.grades = grades.ToArray();
        foreach (ref var score in order.AsSpan())
            score = double.IsNaN(score) ? throw new ArgumentException("A score is not a number.", nameof(scores)) : -score;
        foreach (var grade in this.grades)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(grade, nameof(grades));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(grade, 30, nameof(grades));
            positives += grade > 0 ? 1 : 0;
        }

        if (positives == 0)
            throw new ArgumentException("No item has a positive grade.", nameof(grades));
        Array.Sort(order, this.grades);
        groupEnds = EndsOfEqual(order);
    }

    /// <summary>
    /// Normalised discounted cumulative gain of the first k (Järvelin and Kekäläinen 2002; gains 2^grade − 1 and discounts
    /// 1 / log2(rank + 1) as in Burges et al. 2005), 0 … 1.
    /// </summary>
    public double NdcgAt(int k)
    {
        var gain = 0.0;
        var start = 0;
        foreach (var end in groupEnds)
        {
            if (start >= k)
                break;
            gain += MeanGain(start, end) * Discounts(start, Math.Min(end, k));
            start = end;
        }

        return gain / IdealGain(k);
    }

    /// <summary>Share of the positive items among the first k, 0 … 1.</summary>
    public double RecallAt(int k)
    {
        var found = 0.0;
        var start = 0;
        foreach (var end in groupEnds)
        {
            if (start >= k)
                break;
            found += (double)PositivesIn(start, end) / (end - start) * (Math.Min(end, k) - start);
            start = end;
        }

        return found / positives;
    }

    /// <summary>1 / rank of the first positive item, in (0, 1]; its mean over queries is the MRR.</summary>
    public double ReciprocalRank()
    {
        var start = 0;
        foreach (var end in groupEnds)
        {
            var found = PositivesIn(start, end);
            if (found > 0)
                return FirstOf(found, start, end);
            start = end;
        }

        throw new InvalidOperationException("A ranking holds a positive item by construction.");
    }

    private static double FirstOf(int found, int start, int end)
    {
        var (expected, notYet) = (0.0, 1.0);
        for (var rank = start; rank <= end - found; rank++)
        {
            var chance = (double)found / (end - rank);
            expected += notYet * chance / (rank + 1);
            notYet *= 1 - chance;
        }

        return expected;
    }

    private double IdealGain(int k)
    {
        var ideal = 0.0;
        var rank = 0;
        foreach (var grade in grades.Where(grade => grade > 0).OrderDescending().Take(k))
            ideal += Gain(grade) * Discount(rank++);
        return ideal;
    }

    private double MeanGain(int start, int end)
    {
        var sum = 0.0;
        foreach (var grade in grades.AsSpan(start..end))
            sum += Gain(grade);
        return sum / (end - start);
    }

    private int PositivesIn(int start, int end)
    {
        var count = 0;
        foreach (var grade in grades.AsSpan(start..end))
            count += grade > 0 ? 1 : 0;
        return count;
    }

    private static double Gain(int grade) => (1 << grade) - 1;

    private static double Discount(int rank) => 1 / Math.Log2(rank + 2);

    private static double Discounts(int start, int end)
    {
        var sum = 0.0;
        for (var rank = start; rank < end; rank++)
            sum += Discount(rank);
        return sum;
    }

    private static int[] EndsOfEqual(double[] sorted)
    {
        var ends = new List<int>();
        for (var position = 1; position < sorted.Length; position++)
        {
            if (sorted[position] != sorted[position - 1])
                ends.Add(position);
        }

        ends.Add(sorted.Length);
        return [.. ends];
    }
}
