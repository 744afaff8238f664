using Matching.Evaluation;
using Matching.Learning.Data;
using Matching.Learning.Evaluation;
using Matching.Ranking;
using Matching.Ranking.Forest;

namespace Matching.Learning.OwnNetwork;

/// <summary>How lists of members who were not learned from were ranked, by what came of them.</summary>
/// <param name="Quality">By a model that did not learn from these members.</param>
/// <param name="Prior">By the prior.</param>
/// <param name="Lists">Number of lists.</param>
public sealed record AnswersHeldOut(RankingQuality Quality, RankingQuality Prior, int Lists)
{
    /// <summary>Measures a model, and the prior, on the same lists.</summary>
    /// <param name="forest">The model.</param>
    /// <param name="lists">The lists, with its rows.</param>
    /// <param name="priorLists">The lists, with the prior's rows.</param>
    internal static AnswersHeldOut Measure(FlatForest forest, TrainingSet lists, TrainingSet priorLists)
    {
        var scores = new double[priorLists.RowCount];
        LinearPrior.DayOne.Score(priorLists.Groups.SelectMany(group => group.Features.ToArray()).ToArray(), scores);
        return new(ModelQuality.Of(forest, lists), ModelQuality.Of(scores, priorLists), lists.Groups.Length);
    }
}
