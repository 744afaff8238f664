namespace Matching.Ranking.Forest;

/// <summary>
/// An ensemble as one straight run of steps: tree by tree, in each tree eight leaves at a time. The leaf that a row comes to is the leftmost that no
/// node rules out.
/// </summary>
internal sealed class MaskProgram
{
    /// <summary>Leaves in a group: one bit of a byte each.</summary>
    public const int GroupSize = 8;

    /// <summary>Most leaves of a tree: their numbers are bytes, and the largest says that there is none.</summary>
    public const int MostLeaves = 31 * GroupSize;

    public MaskProgram(TreeEnsemble ensemble, ThresholdTable table)
    {
        var (steps, stepEnds, groupEnds, values) = (new List<MaskStep>(), new List<int>(), new List<int>(), new List<float>());
        foreach (var tree in ensemble.Trees)
        {
            var plan = LeafPlan.Of(tree);
            for (var group = 0; group < plan.Values.Count; group += GroupSize)
            {
                steps.AddRange(plan.LeftLeaves.Where(left => left.First < group + GroupSize && left.End > group).Select(left => Step(tree, table, left, group)));
                stepEnds.Add(steps.Count);
                values.AddRange(plan.Values.Skip(group).Concat(Enumerable.Repeat(0f, GroupSize)).Take(GroupSize));
            }

            groupEnds.Add(stepEnds.Count);
        }

        (Steps, StepEnds, GroupEnds, Values) = ([.. steps], [.. stepEnds], [.. groupEnds], [.. values]);
    }

    public MaskStep[] Steps { get; }

    /// <summary>By group of leaves, where its steps end.</summary>
    public int[] StepEnds { get; }

    /// <summary>By tree, where its groups end.</summary>
    public int[] GroupEnds { get; }

    /// <summary>By group, the outputs of its eight leaves.</summary>
    public float[] Values { get; }

    /// <summary>Whether every tree is small enough.</summary>
    public static bool Fits(TreeEnsemble ensemble) => ensemble.Trees.All(tree => tree.Values.Length <= MostLeaves);

    private static MaskStep Step(DecisionTree tree, ThresholdTable table, (int Node, int First, int End) left, int group)
    {
        var (column, number) = table.Find(tree.Features[left.Node], tree.Thresholds[left.Node]);
        var (from, to) = (Math.Max(left.First - group, 0), Math.Min(left.End - group, GroupSize));
        var ruled = ((1 << to) - 1) & ~((1 << from) - 1);
        return new(column * RowBlock.Rows, RowBlock.Code(number), ruled * 0x0101_0101);
    }
}
