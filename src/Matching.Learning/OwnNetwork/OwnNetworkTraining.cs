using System.Collections.Immutable;
using Matching.Graph;
using Matching.Learning.Answers;
using Matching.Learning.Models;
using Matching.Learning.Training;
using Matching.Model;
using Matching.Ranking;

namespace Matching.Learning.OwnNetwork;

/// <summary>
/// Learns to rank from a network, which needs no outcomes: from the ties between clusters that began in stretches of its past, each as it was foreseeable, where it is known when ties began; else it hides a
/// random part of the weak ones, several times over, and learns to find them. It also learns from what its members answered, where enough of them did. A further part of both, the newest ties where that is
/// known, is held out first, and tells how well the model and the prior rank what neither has seen.
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
    public int TreeCount => (2 + parameters.Folds) * parameters.Models * parameters.Training.Trees;

    /// <summary>Learns.</summary>
    /// <param name="time">Tells when the training ended.</param>
    /// <param name="progress">Told the number of trees grown.</param>
    /// <param name="cancellation">Looked at before each tree.</param>
    /// <exception cref="TooFewOutcomesException">There are too few weak ties between clusters, to learn from or to measure with, and too few answers; or too few clusters for the folds.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public OwnNetworkResult Run(TimeProvider time, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        var lessons = ITieLessons.Of(network, parameters);
        var answers = new OwnNetworkAnswers(network, lists, parameters);
        var learning = new OwnNetworkLearning(network, lessons, answers, parameters, finished);
        var dealt = OwnNetworkFolds.Of(network, answers, parameters);
        var trial = learning.Try(LearningPart.Everybody(answers.HeldOut), progress, cancellation);
        var chances = answers.Calibrate(trial.Features, trial.Forest, cancellation);
        var folds = new CrossValidation([.. dealt.Select((part, fold) => learning.Try(part, ProgressAfter(1 + fold), cancellation).Told)]);
        var final = learning.Train(trial.Features, lessons, LearningPart.Everybody(new HashSet<MemberId>()), ProgressAfter(1 + folds.Folds.Length), cancellation);
        var metrics = OwnNetworkResult.MetricsOf(trial.Quality, trial.Prior, trial.Answers).Concat(folds.Metrics);
        return new(ModelOf(trial.Features, final, lessons.Since, time, metrics).With(chances?.Asking, chances?.Asked), trial.Quality, trial.Prior, lists, trial.Answers) { Folds = folds };

        ShiftedProgress? ProgressAfter(int trainings) => ShiftedProgress.After(trainings * parameters.Models * parameters.Training.Trees, progress);
    }

    private RankingModel ModelOf(ImmutableArray<Feature> features, OwnNetworkLearning.Trained trained, DateTimeOffset? since, TimeProvider time, IEnumerable<KeyValuePair<string, double>> metrics)
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
            HiddenTiesSince = since,
            AnsweredLists = trained.AnsweredLists,
            Outcomes = learned ? lists.OutcomeCount : 0,
            Rows = trained.Set.RowCount,
            ConstantFeatures = trained.Result.ConstantFeatures,
            Metrics = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, metrics),
            Importance = features.Zip(trained.Result.Gains).ToImmutableSortedDictionary(one => one.First.Name, one => one.Second, StringComparer.Ordinal),
        }) { Background = trained.Set.Sample(BackgroundRows) };
    }
}
