using System.Collections.Immutable;
using Matching.Learning.Calibration;
using Matching.Learning.Data;
using Matching.Learning.Models;
using Matching.Learning.Training;
using Matching.Simulation;

namespace Matching.Server.Tests;

/// <summary>Model files as training writes them.</summary>
internal static class TrainedModels
{
    private static readonly ImmutableArray<string> Features = ["degree", "jaccard", "shared_language"];

    /// <summary>The file of a small model.</summary>
    /// <param name="heldOut">What it reached on held-out data; null where it does not say.</param>
    /// <param name="prior">What the prior reached on them; null where it does not say.</param>
    /// <param name="features">Its three features; some that serve where null.</param>
    /// <param name="trees">Its trees.</param>
    /// <param name="answeredLists">Lists that it learned from, and was measured on.</param>
    /// <param name="calibrated">Whether it tells chances.</param>
    /// <param name="since">Since when the ties began that it was measured on; null where they were of any age.</param>
    public static byte[] File(
        double? heldOut = null, double? prior = null, ImmutableArray<string>? features = null, int trees = 3, int answeredLists = 0, bool calibrated = false, DateTimeOffset? since = null)
    {
        var metrics = ImmutableSortedDictionary<string, double>.Empty;
        if (heldOut is { } reached)
            metrics = metrics.Add(TrainingRecord.HeldOutNdcg, reached);
        if (prior is { } needed)
            metrics = metrics.Add(TrainingRecord.PriorNdcg, needed);
        var record = new TrainingRecord
        {
            TrainedAt = DateTimeOffset.UnixEpoch,
            DataTo = DateTimeOffset.UnixEpoch.AddDays(-1),
            Parameters = new LambdaMartParameters { Trees = trees },
            Groups = 30,
            AnsweredLists = answeredLists,
            HiddenTiesSince = since,
            Rows = 400,
            ConstantFeatures = ["shared_language"],
            Metrics = metrics,
            Importance = ImmutableSortedDictionary<string, double>.Empty.Add("degree", 0.25).Add("jaccard", 0.75),
            Asking = new(20, 30, "logistic", new([new(0.2, 0.3, 50, 0.25, 0.4)], 0.15, 0.45, 0.05)),
        };
        using var file = new MemoryStream();
        var model = new RankingModel(new FeatureSchema(features ?? Features), SimulatedEnsemble.Generate(trees, leaves: 64, features: 3, seed: 1), record);
        ModelFile.Write(calibrated ? model with { Asking = new PlattCalibration(0.5, -1), Asked = new IsotonicCalibration([-1, 1], [0.2, 0.7]) } : model, file);
        return file.ToArray();
    }
}
