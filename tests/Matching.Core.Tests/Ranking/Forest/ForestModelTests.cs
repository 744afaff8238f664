using Matching.Ranking;
using Matching.Ranking.Forest;
using Matching.Ranking.Layers;

namespace Matching.Core.Tests.Ranking.Forest;

public sealed class ForestModelTests
{
    [Fact]
    public void Of_FeaturesOfTheTable_ScoresRowsInTheModelsOrder()
    {
        var model = ForestModel.Of("m", ["same_locality", "among_candidates.common_neighbours"], Split(feature: 1, threshold: 2.5f), [0, 1, 1, 4]);
        var scores = new double[2];

        model.Score([0, 3, 0, 2], scores);

        scores.ShouldBe([2, 1]);
        model.BaseScore.ShouldBe(1.5);
        model.Features.Select(feature => feature.Name).ShouldBe(["same_locality", "among_candidates.common_neighbours"]);
        var contributions = new double[2];
        model.Explain([0, 3], contributions);
        contributions[0].ShouldBe(0);
        contributions[1].ShouldBe(0.5, 1e-12);
    }

    [Theory]
    [InlineData("band")]
    [InlineData("their_caste")]
    [InlineData("among_candidates.refugee_status")]
    public void Of_SensitiveAttribute_IsRefused(string name) =>
        Should.Throw<ArgumentException>(() => ForestModel.Of("m", [name], Split(0, 1), [])).Message.ShouldContain($"'{name}' may not be used for ranking");

    [Fact]
    public void Problem_UnknownFeature_IsNamed() => ForestModel.Problem(["degree", "phase_of_the_moon"])!.ShouldContain("'phase_of_the_moon'");

    [Fact]
    public void Problem_FeaturesOfBothTables_AreRefused()
    {
        var layered = NetworkLayers.Features.Features.First(feature => FeatureTable.Find(feature.Name) is null).Name;

        ForestModel.Problem(["degree", layered])!.ShouldContain("different tables");
        ForestModel.Problem([layered]).ShouldBeNull();
        ForestModel.Problem(["degree"]).ShouldBeNull();
    }

    private static TreeEnsemble Split(int feature, float threshold) =>
        new(Math.Max(1, feature + 1), [new DecisionTree([feature], [threshold], [~0], [~1], [1, 2])]);
}
