using System.Collections.Immutable;
using Matching.Evaluation;
using Matching.Learning.Answers;
using Matching.Learning.Models;

namespace Matching.Learning.OwnNetwork;

/// <summary>What one network or several taught.</summary>
/// <param name="Model">The model, learned from everything.</param>
/// <param name="Quality">How a model learned without the ties held out found them.</param>
/// <param name="Prior">How the prior found them, among the same candidates.</param>
/// <param name="Lists">By network, the lists that there were to learn from.</param>
/// <param name="Answers">How lists held out were ranked; null where too few members answered.</param>
public sealed record OwnNetworkResult(RankingModel Model, RankingQuality Quality, RankingQuality Prior, ImmutableArray<GradedLists> Lists, AnswersHeldOut? Answers = null)
{
    /// <summary>Members whose lists teach something.</summary>
    public int MembersWhoAnswered => Lists.Sum(lists => lists.Members.Length);

    /// <summary>What a cross-validation found, on lists where there are any and ties else; no folds where there was none.</summary>
    public CrossValidation Folds { get; init; } = new([]);

    /// <summary>
    /// Whether the model ranked what was held out at least as well as the prior, lists where there are any and ties else; otherwise the prior should go on.
    /// </summary>
    public bool IsWorthServing => Answers is { } answers ? answers.Quality.NdcgAt10 >= answers.Prior.NdcgAt10 : Quality.NdcgAt10 >= Prior.NdcgAt10;

    internal static IEnumerable<KeyValuePair<string, double>> MetricsOf(RankingQuality model, RankingQuality prior, AnswersHeldOut? answers)
    {
        if (answers is null)
            return Named("", model, prior);
        return Named("", answers.Quality, answers.Prior).Concat(Named(" of ties", model, prior));
    }

    private static IEnumerable<KeyValuePair<string, double>> Named(string what, RankingQuality model, RankingQuality prior) =>
    [
        new(TrainingRecord.HeldOutNdcg + what, model.NdcgAt10), new($"held_out recall@10{what}", model.RecallAt10), new($"held_out mrr{what}", model.Mrr),
        new(TrainingRecord.PriorNdcg + what, prior.NdcgAt10), new($"prior recall@10{what}", prior.RecallAt10), new($"prior mrr{what}", prior.Mrr),
    ];
}
