using System.Numerics;
using Matching.Ranking.Forest;
using Matching.Simulation;

namespace Matching.Core.Tests.Ranking.Forest;

public sealed class TreeShapTests
{
    // x0 <= 0.5 ? 0 : (x1 <= 0.5 ? 0 : 8), with half of the background on either side of both.
    private static readonly TreeEnsemble Both = new(2, [new([0, 1], [0.5f, 0.5f], [~0, ~1], [1, ~2], [0f, 0f, 8f])]);
    private static readonly float[] Quarters = [0, 0, 0, 1, 1, 0, 1, 1];

    [Theory]
    [InlineData(1f, 1f, 3, 3)]
    [InlineData(0f, 1f, -3, 1)]
    [InlineData(0f, 0f, -1, -1)]
    [InlineData(float.NaN, 0f, 1, -3)]
    public void Explain_TwoFeaturesThatMustBothHold_SharesTheScore(float first, float second, double ofFirst, double ofSecond)
    {
        var shap = TreeShap.Of(Both, Quarters);

        shap.Expected.ShouldBe(2, 1e-12);
        var contributions = new double[2];
        shap.Explain([first, second], contributions);
        contributions[0].ShouldBe(ofFirst, 1e-12);
        contributions[1].ShouldBe(ofSecond, 1e-12);
    }

    [Theory]
    [InlineData(1, 2, 1)]
    [InlineData(5, 4, 3)]
    [InlineData(3, 12, 3)]
    [InlineData(4, 20, 5)]
    [InlineData(2, 40, 6)]
    public void Explain_AnyEnsemble_IsTheMeanOverAllOrders(int trees, int leaves, int features)
    {
        var ensemble = SimulatedEnsemble.Generate(trees, leaves, features, seed: (ulong)(leaves + features));
        var background = SimulatedEnsemble.Rows(60, features, seed: 3);
        var shap = TreeShap.Of(ensemble, background);
        foreach (var row in SimulatedEnsemble.Rows(6, features, seed: 4).Chunk(features).Append(Enumerable.Repeat(float.NaN, features).ToArray()))
        {
            var contributions = new double[features];
            shap.Explain(row, contributions);
            for (var feature = 0; feature < features; feature++)
                contributions[feature].ShouldBe(ensemble.Trees.Sum(tree => Shapley(tree, background, row, feature)), 1e-9);
        }
    }

    [Fact]
    public void Explain_LargeEnsemble_AddsUpToTheScore()
    {
        var ensemble = SimulatedEnsemble.Generate(trees: 300, leaves: 60, features: 22, seed: 8);
        var background = SimulatedEnsemble.Rows(100, 22, seed: 9);
        var shap = TreeShap.Of(ensemble, background);

        shap.Expected.ShouldBe(background.Chunk(22).Average(row => ensemble.Score(row)), 1e-9);
        foreach (var row in SimulatedEnsemble.Rows(10, 22, seed: 10).Chunk(22))
        {
            var contributions = new double[22];
            shap.Explain(row, contributions);
            (shap.Expected + contributions.Sum()).ShouldBe(ensemble.Score(row), 1e-9);
        }
    }

    [Fact]
    public void Explain_FeatureThatNoTreeUses_AddsNothing()
    {
        var contributions = new double[] { 5, 5 };

        TreeShap.Of(new TreeEnsemble(2, [new([0], [0.5f], [~0], [~1], [1f, 2f]), new([], [], [], [], [4f])]), []).Explain([1, 9], contributions);

        contributions.ShouldBe([0.5, 0]);
    }

    [Fact]
    public void Explain_OtherLengths_AreRefused()
    {
        Should.Throw<ArgumentException>(() => TreeShap.Of(Both, new float[3])).Message.ShouldContain("rows of 2 features");
        Should.Throw<ArgumentException>(() => TreeShap.Of(Both, []).Explain(new float[3], new double[2]));
    }

    // The definition: over all coalitions of the other features, what joining them changes.
    private static double Shapley(DecisionTree tree, float[] background, float[] row, int feature)
    {
        var sum = 0.0;
        for (var known = 0; known < 1 << row.Length; known++)
        {
            if ((known >> feature & 1) == 1)
                continue;
            var size = BitOperations.PopCount((uint)known);
            var weight = Factorial(size) * Factorial(row.Length - size - 1) / Factorial(row.Length);
            sum += weight * (Mean(tree, background, row, known | (1 << feature), 0) - Mean(tree, background, row, known, 0));
        }

        return sum;
    }

    private static double Mean(DecisionTree tree, float[] background, float[] row, int known, int node)
    {
        if (node < 0 || tree.Features.IsEmpty)
            return tree.Values[node < 0 ? ~node : 0];
        var (left, right) = (tree.Left[node], tree.Right[node]);
        if ((known >> tree.Features[node] & 1) == 1)
            return Mean(tree, background, row, known, row[tree.Features[node]] <= tree.Thresholds[node] ? left : right);
        double lefts = Passing(tree, background, row.Length, left), rights = Passing(tree, background, row.Length, right);
        var share = lefts + rights == 0 ? 0.5 : lefts / (lefts + rights);
        return (share * Mean(tree, background, row, known, left)) + ((1 - share) * Mean(tree, background, row, known, right));
    }

    private static int Passing(DecisionTree tree, float[] background, int width, int node) => background.Chunk(width).Count(row =>
    {
        var at = 0;
        while (at != node && at >= 0)
            at = row[tree.Features[at]] <= tree.Thresholds[at] ? tree.Left[at] : tree.Right[at];
        return at == node;
    });

    private static double Factorial(int number) => number < 2 ? 1 : number * Factorial(number - 1);
}
