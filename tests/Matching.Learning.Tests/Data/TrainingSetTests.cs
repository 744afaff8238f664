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

    private static void ShouldBeRefused(TrainingGroup group, string why) =>
        Should.Throw<ArgumentException>(() => new TrainingSet(Sets.Schema, [group])).Message.ShouldContain($"Group 0 of east: {why}");
}
