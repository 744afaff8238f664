namespace Matching.Cli.Sample;

/// <summary>What the people of a circle tend to give and to need.</summary>
/// <param name="Name">In a word.</param>
/// <param name="Skills">O*NET elements.</param>
/// <param name="Needs">Open Eligibility categories.</param>
internal sealed record SampleWalk(string Name, string[] Skills, string[] Needs);
