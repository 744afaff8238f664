using Matching.Evaluation;
using Matching.Learning.Models;

namespace Matching.Learning.OwnNetwork;

/// <summary>What a network taught.</summary>
/// <param name="Model">The model, learned from all visible ties.</param>
/// <param name="Quality">How a model learned without the ties held out found them.</param>
/// <param name="Prior">How the prior found them, among the same candidates.</param>
public sealed record OwnNetworkResult(RankingModel Model, RankingQuality Quality, RankingQuality Prior)
{
    /// <summary>Whether the model found what was held out at least as well as the prior; otherwise the prior should go on.</summary>
    public bool IsWorthServing => Quality.NdcgAt10 >= Prior.NdcgAt10;

    internal static IEnumerable<KeyValuePair<string, double>> MetricsOf(RankingQuality model, RankingQuality prior) =>
    [
        new(TrainingRecord.HeldOutNdcg, model.NdcgAt10), new("held_out recall@10", model.RecallAt10), new("held_out mrr", model.Mrr),
        new(TrainingRecord.PriorNdcg, prior.NdcgAt10), new("prior recall@10", prior.RecallAt10), new("prior mrr", prior.Mrr),
    ];
}
