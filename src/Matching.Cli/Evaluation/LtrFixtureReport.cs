namespace Matching.Cli.Evaluation;

/// <summary>What the task ltr_fixture found.</summary>
/// <param name="Task">Name of the task.</param>
/// <param name="TrainRows">Rows learned from.</param>
/// <param name="TestRows">Rows tested on.</param>
/// <param name="ReadSeconds">Time to read and parse the training file.</param>
/// <param name="Rows">One for each setting.</param>
internal sealed record LtrFixtureReport(string Task, int TrainRows, int TestRows, double ReadSeconds, IReadOnlyList<LtrFixtureRow> Rows);
