namespace Matching.Ranking.Forest;

/// <summary>A tree's leaves from left to right, and what each node rules out of them (Lucchese et al. 2015, QuickScorer).</summary>
internal sealed class LeafPlan
{
    private readonly DecisionTree tree;
    private readonly List<float> values = [];
    private readonly List<(int Node, int First, int End)> leftLeaves = [];

    private LeafPlan(DecisionTree tree) => this.tree = tree;

    /// <summary>Outputs of the leaves, from left to right.</summary>
    public IReadOnlyList<float> Values => values;

    /// <summary>For each node the range of leaves on its left.</summary>
    public IReadOnlyList<(int Node, int First, int End)> LeftLeaves => leftLeaves;

    public static LeafPlan Of(DecisionTree tree)
    {
        var plan = new LeafPlan(tree);
        plan.Visit(tree.Features.IsEmpty ? ~0 : 0);
        return plan;
    }

    private void Visit(int child)
    {
        if (child < 0)
        {
            values.Add(tree.Values[~child]);
            return;
        }

        var first = values.Count;
        Visit(tree.Left[child]);
        leftLeaves.Add((child, first, values.Count));
        Visit(tree.Right[child]);
    }
}
