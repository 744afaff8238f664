using Matching.Learning.Data;
using Matching.Learning.Training;

namespace Matching.Learning.Tests.Training;

public sealed class EarlyStoppingTests
{
    private static readonly LambdaMartParameters Overfitting = Quick.Parameters with { Trees = 90, LearningRate = 0.3, MinimumPerLeaf = 1, Leaves = 30 };

    private static readonly TrainingSet Learned = Sets.Generate(groups: 60);
    private static readonly TrainingSet Watched = Sets.Generate(groups: 60, seed: 2);

    [Fact]
    public void Find_TreesThatOverfit_StopsBeforeTheLast() => Find(Learned, Watched).ShouldBeInRange(10, 80);

    [Theory]
    [InlineData(10, 60)]
    [InlineData(60, 10)]
    public void Find_TooFewGroupsOfEither_GrowsAll(int learned, int watched) => Find(First(Learned, learned), First(Watched, watched)).ShouldBe(90);

    private static int Find(TrainingSet learned, TrainingSet watched) => EarlyStopping.Find(learned, watched, Overfitting, cancellation: TestContext.Current.CancellationToken);

    private static TrainingSet First(TrainingSet set, int groups) => new(set.Schema, set.Groups[..groups]);
}
