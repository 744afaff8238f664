using Matching.Evaluation;

namespace Matching.Learning.OwnNetwork;

/// <summary>How what was held out was ranked by a model that did not learn from it, and by the prior.</summary>
/// <param name="Model">By the model.</param>
/// <param name="Prior">By the prior.</param>
public sealed record FoldQuality(RankingQuality Model, RankingQuality Prior);
