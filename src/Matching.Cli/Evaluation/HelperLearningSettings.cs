using Matching.Learning.Training;

namespace Matching.Cli.Evaluation;

/// <summary>How it is learned who helps whom; chosen on the split valid.</summary>
internal sealed record HelperLearningSettings
{
    /// <summary>Most candidates of a question who were not sought.</summary>
    public int MostOthers { get; init; } = 200;

    /// <summary>Models that are added up.</summary>
    public int Models { get; init; } = 1;

    /// <summary>How each model is trained.</summary>
    public LambdaMartParameters Training { get; init; } = new() { Trees = 300, LearningRate = 0.05 };
}
