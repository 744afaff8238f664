using Matching.Learning.Data;

namespace Matching.Learning.Tests.Data;

public sealed class TrainingSetTests
{
    [Fact]
    public void Set_GroupThatDoesNotFit_IsNamed()
    {
        ShouldBeRefused(new TrainingGroup("east", new float[5], new[] { 0, 1 }), "5 values are not 2 rows of 3 features");
        ShouldBeRefused(new TrainingGroup("east", new float[6], new[] { 0, 5 }), "a grade is not in 0 … 4");
        ShouldBeRefused(new TrainingGroup("east", new float[6], new[] { 0, 1 }, new[] { 1f }), "1 weights for 2 candidates");
        ShouldBeRefused(new TrainingGroup("east", new float[6], new[] { 0, 1 }, new[] { 1f, float.NaN }), "the weight NaN is not positive");
    }

    [Fact]
    public void Schema_NamesInAnotherOrder_HasAnotherHash()
    {
        new FeatureSchema(["a", "b"]).Hash.ShouldBe(new FeatureSchema(["a", "b"]).Hash);
        new FeatureSchema(["b", "a"]).Hash.ShouldNotBe(new FeatureSchema(["a", "b"]).Hash);
        Should.Throw<ArgumentException>(() => new FeatureSchema(["a", "a"]));
    }

    [Fact]
    public void Split_Folds_TestEachNetworkOnceAndNeverLearnFromIt()
    {
        var set = Sets.Generate(groups: 70, folds: 7);

        var parts = GroupedFolds.Split(set, 3, seed: 4);

        parts.Sum(part => part.Test.Groups.Length).ShouldBe(70);
        parts.ShouldAllBe(part => part.Train.Groups.Length + part.Test.Groups.Length == 70);
        parts.ShouldAllBe(part => !part.Train.Groups.Select(group => group.Fold).Intersect(part.Test.Groups.Select(group => group.Fold)).Any());
        Should.Throw<ArgumentException>(() => GroupedFolds.Split(set, 8, seed: 4)).Message.ShouldContain("7 networks");
    }

    private static void ShouldBeRefused(TrainingGroup group, string why) =>
        Should.Throw<ArgumentException>(() => new TrainingSet(Sets.Schema, [group])).Message.ShouldContain($"Group 0 of east: {why}");
}
