using System.Collections.Immutable;
using Matching.Ranking.Forest;
using Matching.Simulation;

namespace Matching.Core.Tests.Ranking.Forest;

public sealed class CounterfactualTests
{
    // x0 > 0 adds 1, x1 > 0 adds 2, and x2 > 0 takes 5.
    private static readonly FlatForest Forest = FlatForest.Compile(new TreeEnsemble(3, [Step(0, 1), Step(1, 2), Step(2, -5)]));
    private static readonly ImmutableArray<FeatureChange> Possible = [new(0, 1), new(1, 1), new(2, 1)];

    [Theory]
    [InlineData(0.5, new[] { 1 }, 2)]
    [InlineData(2.0, new[] { 1 }, 2)]
    [InlineData(2.5, new[] { 1, 0 }, 3)]
    public void Find_ScoreThatCanBeReached_TakesTheFewestChanges(double wanted, int[] features, double score)
    {
        var found = Counterfactual.Find(Forest, [0, 0, 0], Possible, wanted);

        found.ShouldNotBeNull().Changes.Select(change => change.Feature).ShouldBe(features);
        found.Score.ShouldBe(score);
    }

    [Theory]
    [InlineData(3.5, 2)]
    [InlineData(2.5, 1)]
    [InlineData(0.0, 2)]
    public void Find_OutOfReachOrReached_IsNothing(double wanted, int most) => Counterfactual.Find(Forest, [0, 0, 0], Possible, wanted, most).ShouldBeNull();

    [Fact]
    public void Find_NothingCanChange_IsNothing() => Counterfactual.Find(Forest, [0, 0, 0], [], 1).ShouldBeNull();

    [Fact]
    public void Find_AnyEnsemble_KeepsItsPromiseWhenScoredAnew()
    {
        var ensemble = SimulatedEnsemble.Generate(trees: 30, leaves: 9, features: 6, seed: 2);
        ImmutableArray<FeatureChange> possible = [.. from feature in Enumerable.Range(0, 6) from step in Enumerable.Range(0, 5) select new FeatureChange(feature, step / 4f)];
        var kept = 0;
        foreach (var row in SimulatedEnsemble.Rows(40, 6, seed: 3).Chunk(6))
        {
            var wanted = ensemble.Score(row) + 1.5;
            if (Counterfactual.Find(FlatForest.Compile(ensemble), row, possible, wanted) is not { } found)
                continue;
            foreach (var change in found.Changes)
                row[change.Feature] = change.Value;
            ensemble.Score(row).ShouldBe(found.Score);
            found.Score.ShouldBeGreaterThanOrEqualTo(wanted);
            kept++;
        }

        kept.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Find_FeatureThatRowsLack_IsRefused() => Should.Throw<ArgumentException>(() => Counterfactual.Find(Forest, [0, 0, 0], [new(3, 1)], 1));

    private static DecisionTree Step(int feature, float value) => new([feature], [0f], [~0], [~1], [0f, value]);
}
