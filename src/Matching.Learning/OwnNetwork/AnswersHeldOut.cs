using Matching.Evaluation;

namespace Matching.Learning.OwnNetwork;

/// <summary>How lists of members who were not learned from were ranked, by what came of them.</summary>
/// <param name="Quality">By a model that did not learn from these members.</param>
/// <param name="Prior">By the prior.</param>
/// <param name="Lists">Number of lists.</param>
public sealed record AnswersHeldOut(RankingQuality Quality, RankingQuality Prior, int Lists);
