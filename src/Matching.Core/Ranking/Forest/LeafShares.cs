namespace Matching.Ranking.Forest;

/// <summary>
/// What each feature on the way to a leaf accounts for, by which of them hold. Short ways, and those of ranking trees mostly are, have the answers for all cases
/// at hand (after Yang 2021, Fast TreeSHAP, version 2).
/// </summary>
internal sealed class LeafShares
{
    // 2^5 cases of five numbers are 1.3 KB a leaf.
    private const int MostTabled = 5;

    private readonly LeafPath leaf;
    private readonly double[]? table;

    public LeafShares(LeafPath leaf)
    {
        this.leaf = leaf;
        var count = leaf.Features.Length;
        if (count > MostTabled)
            return;
        table = new double[count << count];
        Span<bool> holds = stackalloc bool[count];
        for (var mask = 0; mask < 1 << count; mask++)
        {
            for (var at = 0; at < count; at++)
                holds[at] = (mask >> at & 1) != 0;
            Compute(holds, table.AsSpan(mask * count, count));
        }
    }

    /// <summary>Adds what this leaf accounts for to the contributions, by feature.</summary>
    public void AddTo(Span<double> contributions, ReadOnlySpan<float> row)
    {
        var features = leaf.Features;
        Span<double> computed = stackalloc double[table is null ? features.Length : 0];
        var shares = table is null ? Computed(row, computed) : table.AsSpan(MaskOf(row) * features.Length, features.Length);
        for (var at = 0; at < features.Length; at++)
            contributions[features[at].Feature] += shares[at];
    }

    private int MaskOf(ReadOnlySpan<float> row)
    {
        var mask = 0;
        for (var at = 0; at < leaf.Features.Length; at++)
            mask |= leaf.Features[at].Holds(row[leaf.Features[at].Feature]) ? 1 << at : 0;
        return mask;
    }

    private ReadOnlySpan<double> Computed(ReadOnlySpan<float> row, Span<double> shares)
    {
        Span<bool> holds = stackalloc bool[leaf.Features.Length];
        for (var at = 0; at < holds.Length; at++)
            holds[at] = leaf.Features[at].Holds(row[leaf.Features[at].Feature]);
        Compute(holds, shares);
        return shares;
    }

    // By the number of features in a coalition, all[s] is how much of this leaf's value all coalitions of that size see together: the coefficients of the
    // product over features of (share + t if it holds, share otherwise).
    private void Compute(ReadOnlySpan<bool> holds, Span<double> shares)
    {
        Span<double> all = stackalloc double[holds.Length + 1];
        Span<double> rest = stackalloc double[holds.Length];
        all.Clear();
        all[0] = 1;
        for (var at = 0; at < holds.Length; at++)
            Multiply(all[..(at + 2)], leaf.Features[at].Share, holds[at]);
        for (var at = 0; at < holds.Length; at++)
        {
            var share = leaf.Features[at].Share;
            shares[at] = 0;
            if (!holds[at] && share == 0)
                continue;
            Divide(all, share, holds[at], rest);
            shares[at] = leaf.Value * ((holds[at] ? 1 : 0) - share) * Mean(rest);
        }
    }

    private static void Multiply(Span<double> product, double share, bool holds)
    {
        for (var size = product.Length - 1; size >= 0; size--)
            product[size] = (product[size] * share) + (holds && size > 0 ? product[size - 1] : 0);
    }

    // From the highest power down, because shares are at most 1 and so errors do not grow.
    private static void Divide(ReadOnlySpan<double> product, double share, bool holds, Span<double> quotient)
    {
        for (var size = product.Length - 2; size >= 0; size--)
            quotient[size] = !holds ? product[size] / share : product[size + 1] - (size + 2 < product.Length ? share * quotient[size + 1] : 0);
    }

    // Over all orders in which a feature can join k − 1 others: each coalition size is as likely, and among s of k − 1 each coalition is.
    private static double Mean(ReadOnlySpan<double> bySize)
    {
        var (sum, coalitions) = (0.0, 1.0);
        for (var size = 0; size < bySize.Length; size++)
        {
            sum += bySize[size] / coalitions;
            coalitions *= (double)(bySize.Length - 1 - size) / (size + 1);
        }

        return sum / bySize.Length;
    }
}
