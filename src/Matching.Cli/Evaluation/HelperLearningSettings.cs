using Matching.Learning.Training;

namespace Matching.Cli.Evaluation;

/// <summary>How it is learned who helps whom; chosen on the split valid.</summary>
internal sealed record HelperLearningSettings
{
    /// <summary>Most candidates of a question who were not sought.</summary>
    public int MostOthers { get; init; } = 100;

    /// <summary>Models that are added up.</summary>
    public int Models { get; init; } = 2;

    /// <summary>How each model is trained.</summary>
    public LambdaMartParameters Training { get; init; } = new() { Trees = 300, LearningRate = 0.05, MinimumPerLeaf = 100, FeatureFraction = 0.3 };
}
