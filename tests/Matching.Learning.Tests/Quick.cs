using Matching.Learning.Data;
using Matching.Learning.Training;

namespace Matching.Learning.Tests;

internal static class Quick
{
    public static LambdaMartParameters Parameters { get; } = new() { Trees = 40, Leaves = 5, LearningRate = 0.1, MinimumPerLeaf = 20, FeatureFraction = 1, Threads = 1 };

    public static LambdaMartResult Train(TrainingSet set, LambdaMartParameters? parameters = null, IProgress<int>? progress = null) =>
        LambdaMart.Train(set, parameters ?? Parameters, progress, cancellation: TestContext.Current.CancellationToken);
}
