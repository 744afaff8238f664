using System.Collections.Immutable;

namespace Matching.Ranking.Forest;

/// <summary>
/// A regression tree as arrays by node, the root first. A row goes left when the node's feature is at most its threshold, and right otherwise, so also
/// when the feature is missing (NaN). A child below 0 is the leaf with its bitwise complement as number.
/// </summary>
public sealed class DecisionTree
{
    /// <summary>Takes the arrays; every node but the root must be the child of one node before it, and every leaf of one node.</summary>
    /// <param name="features">Feature by node.</param>
    /// <param name="thresholds">Threshold by node; not NaN.</param>
    /// <param name="left">Child by node.</param>
    /// <param name="right">Child by node.</param>
    /// <param name="values">Finite output by leaf; one more than there are nodes.</param>
    /// <exception cref="ArgumentException">The arrays are not a tree.</exception>
    public DecisionTree(ImmutableArray<int> features, ImmutableArray<float> thresholds, ImmutableArray<int> left, ImmutableArray<int> right, ImmutableArray<float> values)
    {
        (Features, Thresholds, Left, Right, Values) = (features, thresholds, left, right, values);
        var nodes = features.Length;
        Require(thresholds.Length == nodes && left.Length == nodes && right.Length == nodes, nameof(features), "The arrays of the nodes differ in length.");
        Require(values.Length == nodes + 1, nameof(values), $"{nodes} nodes need {nodes + 1} leaves, not {values.Length}.");
        Require(!thresholds.Any(float.IsNaN), nameof(thresholds), "A threshold is not a number.");
        Require(values.All(float.IsFinite), nameof(values), "A leaf's value is not a finite number.");
        Require(!features.Any(feature => feature < 0), nameof(features), "A feature's number is below 0.");
        RequireATree();
    }

    /// <summary>Feature by node.</summary>
    public ImmutableArray<int> Features { get; }

    /// <summary>Threshold by node.</summary>
    public ImmutableArray<float> Thresholds { get; }

    /// <summary>By node, where rows go that are at most the threshold.</summary>
    public ImmutableArray<int> Left { get; }

    /// <summary>By node, where all other rows go.</summary>
    public ImmutableArray<int> Right { get; }

    /// <summary>Output by leaf.</summary>
    public ImmutableArray<float> Values { get; }

    /// <summary>Number of the leaf that a row comes to.</summary>
    public int LeafOf(ReadOnlySpan<float> row)
    {
        var node = Features.IsEmpty ? ~0 : 0;
        while (node >= 0)
            node = row[Features[node]] <= Thresholds[node] ? Left[node] : Right[node];
        return ~node;
    }

    private void RequireATree()
    {
        var parents = new int[Features.Length + Values.Length];
        for (var node = 0; node < Features.Length; node++)
        {
            foreach (var child in (ReadOnlySpan<int>)[Left[node], Right[node]])
            {
                Require(child < 0 ? ~child < Values.Length : child > node && child < Features.Length, nameof(Left), $"Node {node} has the child {child}, which is not after it.");
                parents[child < 0 ? Features.Length + ~child : child]++;
            }
        }

        Require(Features.IsEmpty || parents.Skip(1).All(count => count == 1), nameof(Left), "A node or a leaf does not have one parent.");
    }

    private static void Require(bool holds, string name, string otherwise)
    {
        if (!holds)
            throw new ArgumentException(otherwise, name);
    }
}
