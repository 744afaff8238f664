namespace Matching.Ranking.Forest;

/// <summary>
/// Shapley values of an ensemble's features, exactly: how much of a row's score each feature accounts for (TreeSHAP, Lundberg et al. 2020, path-dependent).
/// A feature left out of a coalition goes each way at a node as often as the background rows do. Immutable and safe for use by many threads.
/// </summary>
public sealed class TreeShap
{
    private readonly int featureCount;
    private readonly LeafShares[] shares;

    private TreeShap(int featureCount, IReadOnlyCollection<LeafPath> leaves)
    {
        this.featureCount = featureCount;
        shares = [.. leaves.Select(leaf => new LeafShares(leaf))];
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
        var paths = new List<LeafPath>();
        foreach (var tree in ensemble.Trees)
            paths.AddRange(LeafPath.Of(tree, Covers(tree, background, ensemble.FeatureCount)));
        return new(ensemble.FeatureCount, paths);
    }

    /// <summary>What every feature adds to a row's score, by column; with <see cref="Expected"/> they add up to the score.</summary>
    /// <exception cref="ArgumentException">The row or the contributions have another length than rows have.</exception>
    public void Explain(ReadOnlySpan<float> row, Span<double> contributions)
    {
        if (row.Length != featureCount || contributions.Length != featureCount)
            throw new ArgumentException($"{row.Length} values and {contributions.Length} contributions are not {featureCount} each.", nameof(row));
        contributions.Clear();
        foreach (var leaf in shares)
            leaf.AddTo(contributions, row);
    }

    private static int[] Covers(DecisionTree tree, ReadOnlySpan<float> background, int featureCount)
    {
        var covers = new int[tree.Values.Length];
        for (var from = 0; from < background.Length; from += featureCount)
            covers[tree.LeafOf(background.Slice(from, featureCount))]++;
        return covers;
    }
}
