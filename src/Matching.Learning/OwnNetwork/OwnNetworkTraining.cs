using System.Collections.Immutable;
using Matching.Graph;
using Matching.Learning.Answers;
using Matching.Learning.Calibration;
using Matching.Learning.Models;
using Matching.Learning.Training;
using Matching.Model;

namespace Matching.Learning.OwnNetwork;

/// <summary>
/// Learns to rank from networks, which needs no outcomes: from the ties between clusters that began in stretches of their past, each as it was foreseeable, where it is known when ties began; else it hides a
/// random part of the weak ones, several times over, and learns to find them. It also learns from what members answered, where enough of them did. A further part of both, the newest ties where that is
/// known, is held out first, and tells how well the model and the prior rank what neither has seen. What is too little of one network may be enough of several together.
/// </summary>
/// <param name="networks">The networks, one at least. Where one is too large to be looked at as a whole, none is.</param>
/// <param name="parameters">How.</param>
/// <param name="finished">Parts of a training that was stopped, to which those done now are added; null to begin anew and keep nothing.</param>
public sealed class OwnNetworkTraining(ImmutableArray<TaughtNetwork> networks, OwnNetworkParameters parameters, FinishedTrainings? finished = null)
{
    // Enough to tell what is usual, few enough to keep model files small.
    private const int BackgroundRows = 200;

    /// <summary>Learns from one network.</summary>
    /// <param name="parts">The network.</param>
    /// <param name="parameters">How.</param>
    /// <param name="lists">What members were shown and answered; null for nothing.</param>
    /// <param name="finished">Parts of a training that was stopped; null to begin anew and keep nothing.</param>
    public OwnNetworkTraining(SnapshotParts parts, OwnNetworkParameters parameters, GradedLists? lists = null, FinishedTrainings? finished = null)
        : this([new TaughtNetwork(parts, lists ?? GradedLists.None)], parameters, finished)
    {
    }

    /// <summary>Trees that are grown in all, or as good as grown where a model stops before; progress counts them.</summary>
    public int TreeCount => ((1 + parameters.Folds) * parameters.TreesOfTrial) + (parameters.Models * parameters.Training.Trees);

    /// <summary>Learns.</summary>
    /// <param name="time">Tells when the training ended.</param>
    /// <param name="progress">Told the number of trees grown.</param>
    /// <param name="cancellation">Looked at before each tree.</param>
    /// <exception cref="TooFewOutcomesException">There are too few weak ties between clusters, to learn from or to measure with, and too few answers; or too few clusters or networks for the folds.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public OwnNetworkResult Run(TimeProvider time, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ImmutableArray<GradedLists> lists = [.. networks.Select(network => network.Lists)];
        var lessons = Lessons();
        var learning = new OwnNetworkLearning(lessons, parameters, finished);
        var dealt = OwnNetworkFolds.Of(lessons, parameters);
        var trial = learning.Try([.. lessons.Select(one => LearningPart.Everybody(one.Answers.HeldOut, OwnNetworkFolds.Watched(one, parameters)))], progress, cancellation);
        var chances = Calibrate(lessons, trial, cancellation);
        var folds = new CrossValidation([.. dealt.Select((parts, fold) => learning.Try(parts, ProgressAfter(1 + fold), cancellation).Told)]);
        var everybody = LearningPart.Everybody(new HashSet<MemberId>(), _ => false);
        var final = learning.Train(
            trial.Features, trial.Trees, [.. lessons.Select(one => one.Ties)], [.. lessons.Select(_ => everybody)], ProgressAfter(1 + folds.Folds.Length), cancellation);
        progress?.Report(TreeCount);
        var metrics = OwnNetworkResult.MetricsOf(trial.Quality, trial.Prior, trial.Answers).Concat(folds.Metrics);
        return new(ModelOf(trial, final, lists, SinceOf(lessons), time, metrics).With(chances?.Asking, chances?.Asked), trial.Quality, trial.Prior, lists, trial.Answers) { Folds = folds };

        ShiftedProgress? ProgressAfter(int trials) => ShiftedProgress.After(trials * parameters.TreesOfTrial, progress);
    }

    private ImmutableArray<NetworkLessons> Lessons()
    {
        var areLayered = networks.All(network => network.Parts.Whole.Ties.Graph.EdgeCount <= parameters.MostLayeredTies);
        var areEnough = networks.Sum(network => network.Lists.Members.Length) >= parameters.Answers.MinimumMembers;
        return [.. networks.Select(Lesson)];

        NetworkLessons Lesson(TaughtNetwork taught)
        {
            var network = new LearnedNetwork(taught.Parts, areLayered);
            return new(network, ITieLessons.Of(network, parameters), new OwnNetworkAnswers(network, taught.Lists, parameters, areEnough));
        }
    }

    private (FittedCalibration Asking, FittedCalibration Asked)? Calibrate(ImmutableArray<NetworkLessons> lessons, OwnNetworkLearning.Trial trial, CancellationToken cancellation)
    {
        if (!lessons[0].Answers.IsEnough)
            return null;
        var scored = lessons.Select(one => one.Answers.Scored(trial.Features, trial.Forest, cancellation)).ToArray();
        return (Fit(scored.SelectMany(one => one.Asking)), Fit(scored.SelectMany(one => one.Asked)));

        FittedCalibration Fit(IEnumerable<ScoredAnswer> answers) => FittedCalibration.Of(answers, parameters.Answers.Calibration, parameters.Seed);
    }

    // Figures are of what came next only where all of them are.
    private static DateTimeOffset? SinceOf(ImmutableArray<NetworkLessons> lessons) => lessons.All(one => one.Ties.Since is not null) ? lessons.Min(one => one.Ties.Since) : null;

    private RankingModel ModelOf(
        OwnNetworkLearning.Trial trial,
        OwnNetworkLearning.Trained trained,
        ImmutableArray<GradedLists> lists,
        DateTimeOffset? since,
        TimeProvider time,
        IEnumerable<KeyValuePair<string, double>> metrics)
    {
        var learned = trained.AnsweredLists > 0;
        return new(trained.Set.Schema, trained.Result.Ensemble, new TrainingRecord
        {
            TrainedAt = time.GetUtcNow(),
            DataFrom = learned ? lists.Min(one => one.From) : null,
            DataTo = learned ? lists.Max(one => one.To) : null,
            Parameters = parameters.Training with { Trees = trial.Trees },
            Groups = trained.Result.GroupsUsed,
            Networks = networks.Length,
            HiddenTieGroups = trained.Result.GroupsUsed - trained.AnsweredLists,
            HiddenTiesSince = since,
            AnsweredLists = trained.AnsweredLists,
            Outcomes = learned ? lists.Sum(one => one.OutcomeCount) : 0,
            Rows = trained.Set.RowCount,
            ConstantFeatures = trained.Result.ConstantFeatures,
            Metrics = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, metrics),
            Importance = trial.Features.Zip(trained.Result.Gains).ToImmutableSortedDictionary(one => one.First.Name, one => one.Second, StringComparer.Ordinal),
        }) { Background = trained.Set.Sample(BackgroundRows) };
    }
}
