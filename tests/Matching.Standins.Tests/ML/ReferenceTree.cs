namespace Matching.Standins.Tests.ML;

/// <summary>A least-squares tree by brute force: every leaf, feature and value is tried, and the split that gains most is made.</summary>
internal sealed class ReferenceTree
{
    private readonly List<Leaf> leaves = [];

    private ReferenceTree()
    {
    }

    public List<(int Feature, double Threshold, double Gain)> Splits { get; } = [];

    public IReadOnlyList<int[]> Leaves => [.. leaves.Select(leaf => leaf.Rows)];

    public static ReferenceTree Grow(float[][] features, double[] targets, double[] weights, int[] active, int mostLeaves, int minimum)
    {
        var tree = new ReferenceTree();
        Leaf Search(int[] rows) => new(rows, Best(rows));
        tree.leaves.Add(Search([.. Enumerable.Range(0, targets.Length)]));
        while (tree.leaves.Count < mostLeaves)
        {
            var number = Enumerable.Range(0, tree.leaves.Count).MaxBy(leaf => tree.leaves[leaf].Split?.Gain ?? double.NegativeInfinity);
            var leaf = tree.leaves[number];
            if (leaf.Split is not { } split || split.Gain <= 0)
                break;
            tree.Splits.Add(split);
            tree.leaves[number] = Search([.. leaf.Rows.Where(row => features[row][split.Feature] <= split.Threshold)]);
            tree.leaves.Add(Search([.. leaf.Rows.Where(row => features[row][split.Feature] > split.Threshold)]));
        }

        return tree;

        double Quality(IEnumerable<int> rows) => Math.Pow(rows.Sum(row => targets[row]), 2) / rows.Sum(row => weights[row]);

        (int Feature, double Threshold, double Gain)? Best(int[] rows)
        {
            (int Feature, double Threshold, double Gain)? best = null;
            foreach (var feature in active)
            {
                // Thresholds lie between values of all rows, not of the leaf's only.
                double[] values = [.. features.Select(row => (double)row[feature]).Distinct().Order()];
                foreach (var (low, high) in values.Zip(values.Skip(1)).Reverse())
                {
                    var threshold = (low + high) / 2;
                    int[] above = [.. rows.Where(row => features[row][feature] > threshold)];
                    int[] below = [.. rows.Where(row => features[row][feature] <= threshold)];
                    if (above.Length < minimum || below.Length < minimum)
                        continue;
                    var gain = Quality(above) + Quality(below) - Quality(rows);
                    if (best is null || gain > best.Value.Gain + 1e-9)
                        best = (feature, threshold, gain);
                }
            }

            return best;
        }
    }

    private sealed record Leaf(int[] Rows, (int Feature, double Threshold, double Gain)? Split);
}
