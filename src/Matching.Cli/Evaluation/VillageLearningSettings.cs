using Matching.Learning.Training;

namespace Matching.Cli.Evaluation;

/// <summary>How ranking is learned on villages; chosen on the splits train and valid.</summary>
internal sealed record VillageLearningSettings
{
    /// <summary>Times that ties are hidden in each village to learn from, the task's own hiding included.</summary>
    public int Draws { get; init; } = 5;

    /// <summary>Share of the ties of help that each draw hides: the task's.</summary>
    public double Share { get; init; } = 0.3;

    /// <summary>Times that visible ties are hidden in each village to rank.</summary>
    public int OwnDraws { get; init; } = 5;

    /// <summary>Share of the visible ties of help that each draw hides.</summary>
    public double OwnShare { get; init; } = 0.3;

    /// <summary>Weight of a row from a village to rank, in rows from a village to learn from.</summary>
    public float OwnWeight { get; init; } = 1;

    /// <summary>Most candidates of a group without a hidden tie.</summary>
    public int MostOthers { get; init; } = 60;

    /// <summary>Times of hiding whose rows decide which features are used.</summary>
    public int ChoiceDraws { get; init; } = 2;

    /// <summary>Most features used.</summary>
    public int Features { get; init; } = 200;

    /// <summary>Models that are added up.</summary>
    public int Models { get; init; } = 1;

    /// <summary>How each model is trained.</summary>
    public LambdaMartParameters Training { get; init; } = new() { Trees = 700, Leaves = 8 };
}
