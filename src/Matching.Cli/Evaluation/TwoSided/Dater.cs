namespace Matching.Cli.Evaluation.TwoSided;

/// <summary>A participant, as far as it was known at sign-up.</summary>
/// <param name="Row">Side of the room, 0 or 1: everybody meets those of the other.</param>
/// <param name="Field">Code of the field of study; empty where unknown.</param>
/// <param name="Career">Code of the intended career; empty where unknown.</param>
/// <param name="Goal">Code of the reason to come; empty where unknown.</param>
/// <param name="Answers">The other answers, in units of their standard deviation about their mean; 0 where unknown.</param>
internal sealed record Dater(int Row, string Field, string Career, string Goal, double[] Answers);
