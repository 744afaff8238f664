using Matching.Learning.Training;

namespace Matching.Cli.Evaluation;

/// <summary>A setting of the task ltr_fixture, with what ML.NET 5.0.0 reached with it, on one thread.</summary>
/// <param name="Parameters">How to train.</param>
/// <param name="FastTreeTest">NDCG@10 on the test file.</param>
/// <param name="FastTreeTimesReading">Training time in times of reading the file.</param>
internal sealed record LtrSetting(LambdaMartParameters Parameters, double FastTreeTest, double FastTreeTimesReading)
{
    // The package's default, which is what the recorded runs chose features with.
    private const int FeatureSelectionSeed = 123;

    public static IReadOnlyList<LtrSetting> All { get; } =
    [
        Of(100, 20, 0.20, 10, 100, 1.0, 0.4136, 2.2),
        Of(200, 8, 0.05, 50, 10, 1.0, 0.4361, 2.6),
        Of(500, 6, 0.03, 200, 10, 0.5, 0.4418, 4.5),
    ];

    private static LtrSetting Of(int trees, int leaves, double rate, int minimum, int truncation, double featureFraction, double test, double times) => new(
        new LambdaMartParameters
        {
            Trees = trees,
            Leaves = leaves,
            LearningRate = rate,
            MinimumPerLeaf = minimum,
            NdcgTruncation = truncation,
            FeatureFraction = featureFraction,
            // The files' rows are in random order, the one that the recorded runs had.
            KeepOrder = true,
            Seed = FeatureSelectionSeed,
        },
        test,
        times);
}
