using System.Collections.Immutable;
using Matching.Learning.Data;
using Matching.Learning.OwnNetwork;
using Matching.Learning.Training;
using Matching.Ranking;
using Matching.Ranking.Forest;
using Matching.Ranking.Layers;

namespace Matching.Cli.Evaluation;

/// <summary>Learns to rank on villages.</summary>
/// <param name="settings">How.</param>
/// <param name="taught">The villages to learn from.</param>
internal sealed class VillageLearning(VillageLearningSettings settings, IReadOnlyList<TaughtVillage> taught)
{
    private ImmutableArray<Feature> features;

    /// <summary>Trees that a method grows; progress counts them.</summary>
    public int TreeCount => settings.Models * settings.Training.Trees;

    /// <summary>A model of the villages to learn from alone.</summary>
    public RankingMethod Model(IProgress<int>? progress, CancellationToken cancellation) =>
        new("model", "Matching, learned on other villages", Learn([], progress, cancellation));

    /// <summary>A model of the villages to learn from and of the visible ties of the villages to rank.</summary>
    public RankingMethod OwnModel(IReadOnlyList<Village> own, IProgress<int>? progress, CancellationToken cancellation) =>
        new("model_own", "Matching, learned on other villages and its own", Learn(own, progress, cancellation));

    private Func<Village, ForestScorer> Learn(IReadOnlyList<Village> own, IProgress<int>? progress, CancellationToken cancellation)
    {
        if (features.IsDefault)
            features = Choose(cancellation);
        var set = Set(features, settings.Draws, own, cancellation);
        var forest = FlatForest.Compile(Bagging.Train(set, settings.Training, settings.Models, progress, cancellation: cancellation).Ensemble);
        return village => new(new LayerExtractor(VillageExamples.Table, new(VillageKinds.Plan, village.Ties, village.Clusters, village.Columns), features), forest);
    }

    private ImmutableArray<Feature> Choose(CancellationToken cancellation)
    {
        var all = Set(VillageExamples.Table.Features, settings.ChoiceDraws, [], cancellation);
        return VillageExamples.Table.Select(FeatureChoice.Best(all, settings.Features, settings.Training, cancellation: cancellation));
    }

    private TrainingSet Set(ImmutableArray<Feature> columns, int draws, IReadOnlyList<Village> own, CancellationToken cancellation)
    {
        var examples = new VillageExamples(settings, columns);
        var work = Enumerable.Range(0, draws).SelectMany(draw => taught.Select(village => (Func<IEnumerable<TrainingGroup>>)(() => examples.Of(village, draw))))
            .Concat(Enumerable.Range(1, settings.OwnDraws).SelectMany(draw => own.Select(village => (Func<IEnumerable<TrainingGroup>>)(() => examples.Of(village, draw)))));
        var groups = work.AsParallel().AsOrdered().WithCancellation(cancellation).SelectMany(make => make().ToArray());
        return new(new FeatureSchema([.. columns.Select(feature => feature.Name)]), [.. groups]);
    }
}
