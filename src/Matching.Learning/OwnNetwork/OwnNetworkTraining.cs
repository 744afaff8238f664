using System.Collections.Immutable;
using Matching.Evaluation;
using Matching.Graph;
using Matching.Learning.Data;
using Matching.Learning.Models;
using Matching.Learning.Training;
using Matching.Randomness;
using Matching.Ranking;
using Matching.Ranking.Forest;
using Matching.Ranking.Layers;

namespace Matching.Learning.OwnNetwork;

/// <summary>
/// Learns to rank from a network that has no outcomes yet: hides a random part of its weak ties between clusters, several times over, and learns to find them. A further
/// part is held out first, and tells how well the model and the prior find ties that neither has seen.
/// </summary>
/// <param name="snapshot">The network.</param>
/// <param name="parameters">How.</param>
public sealed class OwnNetworkTraining(NetworkSnapshot snapshot, OwnNetworkParameters parameters)
{
    // Enough to tell what is usual, few enough to keep model files small.
    private const int BackgroundRows = 200;

    private readonly ImmutableArray<LayeredTie> all = NetworkLayers.TiesOf(snapshot);
    private readonly bool isLayered = snapshot.Ties.Graph.EdgeCount <= parameters.MostLayeredTies;

    /// <summary>Trees that are grown in all; progress counts them.</summary>
    public int TreeCount => 2 * parameters.Models * parameters.Training.Trees;

    /// <summary>Learns.</summary>
    /// <param name="time">Tells when the training ended.</param>
    /// <param name="progress">Told the number of trees grown.</param>
    /// <param name="cancellation">Looked at before each tree.</param>
    /// <exception cref="TooFewOutcomesException">There are too few weak ties between clusters, to learn from or to measure with.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public OwnNetworkResult Run(TimeProvider time, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        var random = new SeededRandom(parameters.Seed);
        var held = HiddenTies.Draw(all, Grade, parameters.HeldOut, ref random);
        var visible = NetworkOf(held.Visible);
        var questions = HiddenTieQueries.Of(visible, held.Hidden, parameters.Seed);
        if (questions.All.Length < parameters.Training.MinimumGroups)
            throw new TooFewOutcomesException(questions.All.Length, parameters.Training.MinimumGroups);

        var features = Choose(held.Visible, cancellation);
        var (trial, _) = Train(features, held.Visible, progress, cancellation);
        var quality = questions.Measure(new ForestScorer(RowsOf(visible, features), FlatForest.Compile(trial.Ensemble)));
        var prior = questions.Measure(new PriorScorer(InputsOf(visible)));
        var final = Train(features, all, ShiftedProgress.After(TreeCount / 2, progress), cancellation);
        return new(ModelOf(features, final, time, quality, prior), quality, prior);
    }

    private int Grade(LayeredTie tie) => tie.Strong || snapshot.Clusters[tie.First] == snapshot.Clusters[tie.Second] ? 0 : 1;

    private ImmutableArray<Feature> Choose(ImmutableArray<LayeredTie> ties, CancellationToken cancellation)
    {
        if (!isLayered)
            return FeatureTable.Columns;
        var scouted = Examples(NetworkLayers.Features.Features, ties, 1, cancellation);
        return NetworkLayers.Features.Select(FeatureChoice.Best(scouted, parameters.Features, parameters.Training, cancellation: cancellation));
    }

    private (LambdaMartResult Result, TrainingSet Set) Train(
        ImmutableArray<Feature> features, ImmutableArray<LayeredTie> ties, IProgress<int>? progress, CancellationToken cancellation)
    {
        var set = Examples(features, ties, parameters.Draws, cancellation);
        return (Bagging.Train(set, parameters.Training, parameters.Models, progress, cancellation), set);
    }

    private TrainingSet Examples(ImmutableArray<Feature> features, ImmutableArray<LayeredTie> ties, int draws, CancellationToken cancellation)
    {
        var sets = Enumerable.Range(1, draws).AsParallel().AsOrdered().WithCancellation(cancellation).Select(draw => Groups(features, ties, draw).ToArray());
        return new(new FeatureSchema([.. features.Select(feature => feature.Name)]), [.. sets.SelectMany(set => set)]);
    }

    private IEnumerable<TrainingGroup> Groups(ImmutableArray<Feature> features, ImmutableArray<LayeredTie> ties, int draw)
    {
        var random = SeededRandom.Of(parameters.Seed, draw);
        var hidden = HiddenTies.Draw(ties, Grade, parameters.Share, ref random);
        var visible = NetworkOf(hidden.Visible);
        var queries = HiddenTieQueries.Of(visible, hidden.Hidden, random.NextBits());
        return new HiddenTieGroups().Of(snapshot.Network.Id.Value, RowsOf(visible, features), queries);
    }

    private IFeatureRows RowsOf(LayeredNetwork visible, ImmutableArray<Feature> features) =>
        isLayered ? new LayerExtractor(NetworkLayers.Features, visible, features) : new FeatureExtractor(InputsOf(visible));

    private FeatureInputs InputsOf(LayeredNetwork visible) => new(visible.Graphs[0], snapshot.Clusters, snapshot.Features.Attributes);

    private LayeredNetwork NetworkOf(ImmutableArray<LayeredTie> visible) => new(NetworkLayers.Plan, visible, snapshot.Clusters, attributes: snapshot.Features.Attributes);

    private RankingModel ModelOf(
        ImmutableArray<Feature> features, (LambdaMartResult Result, TrainingSet Set) trained, TimeProvider time, RankingQuality quality, RankingQuality prior) => new(
        trained.Set.Schema,
        trained.Result.Ensemble,
        new TrainingRecord
        {
            TrainedAt = time.GetUtcNow(),
            Parameters = parameters.Training,
            Groups = trained.Result.GroupsUsed,
            Rows = trained.Set.RowCount,
            ConstantFeatures = trained.Result.ConstantFeatures,
            Metrics = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, OwnNetworkResult.MetricsOf(quality, prior)),
            Importance = features.Zip(trained.Result.Gains).ToImmutableSortedDictionary(one => one.First.Name, one => one.Second, StringComparer.Ordinal),
        }) { Background = trained.Set.Sample(BackgroundRows) };
}
