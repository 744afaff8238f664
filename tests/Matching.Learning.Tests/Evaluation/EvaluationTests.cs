using Matching.Learning.Data;
using Matching.Learning.Evaluation;
using Matching.Ranking.Forest;

namespace Matching.Learning.Tests.Evaluation;

public sealed class EvaluationTests
{
    private static readonly TrainingSet Train = Sets.Generate(groups: 60);
    private static readonly TrainingSet Valid = Sets.Generate(groups: 60, seed: 2);

    [Fact]
    public void Quality_OfScores_LeavesGroupsWithoutPositivesOut()
    {
        var set = new TrainingSet(Sets.Schema, [new("a", new float[6], new[] { 0, 1 }), new("b", new float[6], new[] { 0, 0 })]);

        ModelQuality.Of([1, 2, 0, 0], set).NdcgAt10.ShouldBe(1);
        ModelQuality.Of([2, 1, 0, 0], set).NdcgAt10.ShouldBe(Math.Log(2) / Math.Log(3), 1e-9);
    }

    [Fact]
    public void BestCount_ModelThatOverfits_StopsWhereItBecomesClearlyWorse()
    {
        var ensemble = Quick.Train(Train, Quick.Parameters with { Trees = 95, LearningRate = 0.3, MinimumPerLeaf = 1, Leaves = 30 }).Ensemble;
        var measured = Enumerable.Range(1, 10).Select(step => Math.Min(10 * step, 95)).ToDictionary(count => count, count => ModelQuality.Of(FlatForest.Compile(ensemble.Take(count)), Valid).NdcgAt10);

        var count = PrefixSelection.BestCount(ensemble, Valid, cancellation: TestContext.Current.CancellationToken);

        count.ShouldBeLessThan(95);
        count.ShouldBeGreaterThanOrEqualTo(measured.MaxBy(one => one.Value).Key);
        measured[count].ShouldBeGreaterThan(measured[95]);
    }

    [Fact]
    public void BestCount_ModelThatStillLearns_KeepsAll()
    {
        var ensemble = Quick.Train(Train, Quick.Parameters with { Trees = 50, LearningRate = 0.02 }).Ensemble;

        PrefixSelection.BestCount(ensemble, Valid, cancellation: TestContext.Current.CancellationToken).ShouldBe(50);
    }

    [Fact]
    public void Permutation_FeatureThatTells_IsMissedAndOthersAreNot()
    {
        var forest = FlatForest.Compile(Quick.Train(Train).Ensemble);

        var falls = PermutationImportance.Of(forest, Valid, seed: 3, TestContext.Current.CancellationToken);

        falls[0].ShouldBeGreaterThan(0.3);
        Math.Abs(falls[1]).ShouldBeLessThan(0.05);
        falls[2].ShouldBe(0);
    }
}
