namespace Matching.Learning.OwnNetwork;

/// <summary>What one network teaches.</summary>
/// <param name="Network">The network.</param>
/// <param name="Ties">What its ties teach.</param>
/// <param name="Answers">What its members answered.</param>
internal sealed record NetworkLessons(LearnedNetwork Network, ITieLessons Ties, OwnNetworkAnswers Answers);
