using System.Collections.Immutable;
using Matching.Ranking.Forest;

namespace Matching.Core.Tests.Ranking.Forest;

public sealed class TreeEnsembleTests
{
    // x0 <= 1 ? 10 : (x1 <= 5 ? 20 : 30)
    private static readonly DecisionTree Tree = new([0, 1], [1f, 5f], [~0, ~1], [1, ~2], [10f, 20f, 30f]);

    [Theory]
    [InlineData(1f, 9f, 10.5)]
    [InlineData(1.5f, 5f, 20.5)]
    [InlineData(1.5f, 6f, 30.5)]
    [InlineData(float.NaN, 0f, 20.5)]
    [InlineData(float.NaN, float.NaN, 30.5)]
    public void Score_KnownTree_AddsLeafAndLeaf(float first, float second, double expected)
    {
        var ensemble = new TreeEnsemble(2, [Tree, new DecisionTree([], [], [], [], [0.5f])]);

        ensemble.Score([first, second]).ShouldBe(expected);
        ensemble.Take(1).Score([first, second]).ShouldBe(expected - 0.5);
    }

    [Fact]
    public void Ensemble_FeatureThatRowsLack_IsRefused() =>
        Should.Throw<ArgumentException>(() => new TreeEnsemble(1, [Tree])).Message.ShouldContain("feature 1 of 1");

    [Theory]
    [InlineData(0, ~1)]
    [InlineData(2, ~1)]
    [InlineData(~0, ~0)]
    [InlineData(~0, ~5)]
    public void Tree_ChildrenThatAreNoTree_AreRefused(int left, int right) =>
        Should.Throw<ArgumentException>(() => new DecisionTree([0], [0f], [left], [right], [1f, 2f]));

    [Fact]
    public void Tree_NumbersThatAreNone_AreRefused()
    {
        Should.Throw<ArgumentException>(() => new DecisionTree([0], [float.NaN], [~0], [~1], [1f, 2f])).ParamName.ShouldBe("thresholds");
        Should.Throw<ArgumentException>(() => new DecisionTree([0], [0f], [~0], [~1], [1f, float.PositiveInfinity])).ParamName.ShouldBe("values");
        Should.Throw<ArgumentException>(() => new DecisionTree([-1], [0f], [~0], [~1], [1f, 2f])).ParamName.ShouldBe("features");
        Should.Throw<ArgumentException>(() => new DecisionTree([0], [0f], [~0], [~1], [1f])).ParamName.ShouldBe("values");
        Should.Throw<ArgumentException>(() => new DecisionTree([0], [0f, 1f], [~0], [~1], ImmutableArray.Create(1f, 2f))).ParamName.ShouldBe("features");
    }
}
