using System.Collections.Immutable;
using Matching.Graph;
using Matching.Learning.Answers;
using Matching.Learning.Data;
using Matching.Learning.Models;
using Matching.Learning.Training;
using Matching.Randomness;
using Matching.Ranking;
using Matching.Ranking.Forest;
using Matching.Ranking.Layers;

namespace Matching.Learning.OwnNetwork;

/// <summary>
/// Learns to rank from a network: hides a random part of its weak ties between clusters, several times over, and learns to find them, which needs no outcomes; and learns from what its members answered,
/// where enough of them did. A further part of both is held out first, and tells how well the model and the prior rank what neither has seen.
/// </summary>
/// <param name="parts">The network.</param>
/// <param name="parameters">How.</param>
/// <param name="lists">What members were shown and answered; null for nothing.</param>
/// <param name="finished">Parts of a training that was stopped, to which those done now are added; null to begin anew and keep nothing.</param>
public sealed class OwnNetworkTraining(SnapshotParts parts, OwnNetworkParameters parameters, GradedLists? lists = null, FinishedTrainings? finished = null)
{
    // Enough to tell what is usual, few enough to keep model files small.
    private const int BackgroundRows = 200;

    private readonly GradedLists lists = lists ?? GradedLists.None;
    private readonly LearnedNetwork network = new(parts, parameters.MostLayeredTies);

    /// <summary>Trees that are grown in all; progress counts them.</summary>
    public int TreeCount => 2 * parameters.Models * parameters.Training.Trees;

    /// <summary>Learns.</summary>
    /// <param name="time">Tells when the training ended.</param>
    /// <param name="progress">Told the number of trees grown.</param>
    /// <param name="cancellation">Looked at before each tree.</param>
    /// <exception cref="TooFewOutcomesException">There are too few weak ties between clusters, to learn from or to measure with, and too few answers.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public OwnNetworkResult Run(TimeProvider time, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        var answers = new OwnNetworkAnswers(network, lists, parameters);
        var random = new SeededRandom(parameters.Seed);
        var held = HiddenTies.Draw([.. network.Ties.Where(tie => !answers.IsHeldOut(tie))], Grade, parameters.HeldOut, ref random);
        var visible = network.Showing(held.Visible);
        var questions = HiddenTieQueries.Of(visible.CandidatesFor, held.Hidden, parameters.Seed);
        if (questions.All.Length < parameters.Training.MinimumGroups && !answers.IsEnough)
            throw new TooFewOutcomesException(questions.All.Length, parameters.Training.MinimumGroups);

        var features = Choose(held.Visible, answers, cancellation);
        var trial = Train(features, held.Visible, answers.Groups(features, all: false), progress, cancellation);
        var forest = FlatForest.Compile(trial.Result.Ensemble);
        var quality = questions.Measure(new ForestScorer(visible.Rows(features), forest));
        var prior = questions.Measure(new PriorScorer(visible.Inputs));
        var measured = answers.Measure(trial.Set.Schema, features, forest);
        var chances = answers.Calibrate(features, forest, cancellation);
        var final = Train(features, network.Ties, answers.Groups(features, all: true), ShiftedProgress.After(TreeCount / 2, progress), cancellation);
        var model = ModelOf(features, final, time, OwnNetworkResult.MetricsOf(quality, prior, measured)).With(chances?.Asking, chances?.Asked);
        return new(model, quality, prior, lists, measured);
    }

    private int Grade(LayeredTie tie) => tie.Strong || network.Whole.Clusters[tie.First] == network.Whole.Clusters[tie.Second] ? 0 : 1;

    private ImmutableArray<Feature> Choose(ImmutableArray<LayeredTie> ties, OwnNetworkAnswers answers, CancellationToken cancellation)
    {
        if (!network.IsLayered)
            return network.Features;
        var scouted = Examples(network.Features, ties, 1, answers.Groups(network.Features, all: false), cancellation);
        return NetworkLayers.Features.Select(FeatureChoice.Best(scouted, parameters.Features, parameters.Training, finished: finished, cancellation: cancellation));
    }

    private Trained Train(
        ImmutableArray<Feature> features, ImmutableArray<LayeredTie> ties, ImmutableArray<TrainingGroup> answered, IProgress<int>? progress, CancellationToken cancellation)
    {
        var set = Examples(features, ties, parameters.Draws, answered, cancellation);
        return new(Bagging.Train(set, parameters.Training, parameters.Models, progress, finished, cancellation), set, answered.Count(group => group.Teaches));
    }

    private TrainingSet Examples(
        ImmutableArray<Feature> features, ImmutableArray<LayeredTie> ties, int draws, ImmutableArray<TrainingGroup> answered, CancellationToken cancellation)
    {
        var weight = (float)(parameters.Answers.HiddenTiesAreWorth / (parameters.Answers.HiddenTiesAreWorth + answered.Length));
        var sets = Enumerable.Range(1, draws).AsParallel().AsOrdered().WithCancellation(cancellation).Select(draw => Groups(features, ties, draw, weight).ToArray());
        return new(new FeatureSchema([.. features.Select(feature => feature.Name)]), [.. sets.SelectMany(set => set), .. answered]);
    }

    private IEnumerable<TrainingGroup> Groups(ImmutableArray<Feature> features, ImmutableArray<LayeredTie> ties, int draw, float weight)
    {
        var random = SeededRandom.Of(parameters.Seed, draw);
        var hidden = HiddenTies.Draw(ties, Grade, parameters.Share, ref random);
        var visible = network.Showing(hidden.Visible);
        var queries = HiddenTieQueries.Of(visible.CandidatesFor, hidden.Hidden, random.NextBits());
        return new HiddenTieGroups { Weight = weight }.Of(network.Whole.Network.Id.Value, visible.Rows(features), queries);
    }

    private RankingModel ModelOf(ImmutableArray<Feature> features, Trained trained, TimeProvider time, IEnumerable<KeyValuePair<string, double>> metrics)
    {
        var learned = trained.AnsweredLists > 0;
        return new(trained.Set.Schema, trained.Result.Ensemble, new TrainingRecord
        {
            TrainedAt = time.GetUtcNow(),
            DataFrom = learned ? lists.From : null,
            DataTo = learned ? lists.To : null,
            Parameters = parameters.Training,
            Groups = trained.Result.GroupsUsed,
            HiddenTieGroups = trained.Result.GroupsUsed - trained.AnsweredLists,
            AnsweredLists = trained.AnsweredLists,
            Outcomes = learned ? lists.OutcomeCount : 0,
            Rows = trained.Set.RowCount,
            ConstantFeatures = trained.Result.ConstantFeatures,
            Metrics = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, metrics),
            Importance = features.Zip(trained.Result.Gains).ToImmutableSortedDictionary(one => one.First.Name, one => one.Second, StringComparer.Ordinal),
        }) { Background = trained.Set.Sample(BackgroundRows) };
    }

    private sealed record Trained(LambdaMartResult Result, TrainingSet Set, int AnsweredLists);
}
