using System.Collections.Immutable;

namespace Matching.Ranking.Forest;

/// <summary>
/// Shapley values of an ensemble's features, exactly: how much of a row's score each feature accounts for (TreeSHAP, Lundberg et al. 2020, path-dependent).
/// A feature left out of a coalition goes each way at a node as often as the background rows do. Immutable and safe for use by many threads.
/// </summary>
public sealed class TreeShap
{
    private readonly int featureCount;
    private readonly ImmutableArray<LeafPath> leaves;
    private readonly int longest;

    private TreeShap(int featureCount, ImmutableArray<LeafPath> leaves)
    {
        (this.featureCount, this.leaves) = (featureCount, leaves);
        longest = leaves.IsEmpty ? 0 : leaves.Max(leaf => leaf.Features.Length);
        Expected = leaves.Sum(leaf => leaf.Features.Aggregate(leaf.Value, (product, feature) => product * feature.Share));
    }

    /// <summary>The score when nothing of a row is known: the mean score of the background rows.</summary>
    public double Expected { get; }

    /// <summary>Prepares an ensemble.</summary>
    /// <param name="ensemble">The trees.</param>
    /// <param name="background">Rows of the kind that is usual, one after the other; without any, both ways at a node are as likely.</param>
    /// <exception cref="ArgumentException">The background is not of whole rows.</exception>
    public static TreeShap Of(TreeEnsemble ensemble, ReadOnlySpan<float> background)
    {
        if (background.Length % ensemble.FeatureCount != 0)
            throw new ArgumentException($"{background.Length} values are not rows of {ensemble.FeatureCount} features.", nameof(background));
        var paths = ImmutableArray.CreateBuilder<LeafPath>();
        foreach (var tree in ensemble.Trees)
            paths.AddRange(LeafPath.Of(tree, Covers(tree, background, ensemble.FeatureCount)));
        return new(ensemble.FeatureCount, paths.ToImmutable());
    }

    /// <summary>What every feature adds to a row's score, by column; with <see cref="Expected"/> they add up to the score.</summary>
    /// <exception cref="ArgumentException">The row or the contributions have another length than rows have.</exception>
    public void Explain(ReadOnlySpan<float> row, Span<double> contributions)
    {
        if (row.Length != featureCount || contributions.Length != featureCount)
            throw new ArgumentException($"{row.Length} values and {contributions.Length} contributions are not {featureCount} each.", nameof(row));
        contributions.Clear();
        var (all, rest) = (new double[longest + 1], new double[longest]);
        foreach (var leaf in leaves)
            Add(leaf, row, contributions, all.AsSpan(0, leaf.Features.Length + 1), rest);
    }

    // By the number of features in a coalition, all[s] is how much of this leaf's value all coalitions of that size see together: the coefficients of the
    // product over features of (share + t if it holds, share otherwise).
    private static void Add(LeafPath leaf, ReadOnlySpan<float> row, Span<double> contributions, Span<double> all, Span<double> rest)
    {
        all.Clear();
        all[0] = 1;
        for (var at = 0; at < leaf.Features.Length; at++)
            Multiply(all[..(at + 2)], leaf.Features[at].Share, leaf.Features[at].Holds(row[leaf.Features[at].Feature]));
        foreach (var feature in leaf.Features)
        {
            var holds = feature.Holds(row[feature.Feature]);
            if (!holds && feature.Share == 0)
                continue;
            Divide(all, feature.Share, holds, rest);
            contributions[feature.Feature] += leaf.Value * ((holds ? 1 : 0) - feature.Share) * Mean(rest[..leaf.Features.Length]);
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

    private static int[] Covers(DecisionTree tree, ReadOnlySpan<float> background, int featureCount)
    {
        var covers = new int[tree.Values.Length];
        for (var from = 0; from < background.Length; from += featureCount)
            covers[tree.LeafOf(background.Slice(from, featureCount))]++;
        return covers;
    }
}
