using System.Collections.Immutable;
using Matching.Evaluation;
using Matching.Learning.Data;
using Matching.Learning.Training;
using Matching.Ranking;
using Matching.Ranking.Forest;
using Matching.Ranking.Layers;

namespace Matching.Learning.OwnNetwork;

/// <summary>Learns from hidden ties and answers of networks, of everybody or of some, and measures on others.</summary>
/// <param name="networks">What they teach.</param>
/// <param name="parameters">How.</param>
/// <param name="finished">Trainings that need not be done again, to which these are added.</param>
internal sealed class OwnNetworkLearning(ImmutableArray<NetworkLessons> networks, OwnNetworkParameters parameters, FinishedTrainings? finished)
{
    private readonly ImmutableArray<Feature> shared = [.. networks[0].Network.Features.Where(feature => networks.All(one => one.Network.Features.Contains(feature)))];

    /// <summary>Learns from some, without ties that are held out, and measures how these are found and how lists of members held out are ranked.</summary>
    /// <param name="parts">By network, who is learned from and measured on.</param>
    /// <param name="progress">Told the number of trees grown.</param>
    /// <param name="cancellation">Looked at before each tree.</param>
    /// <exception cref="TooFewOutcomesException">There is too little to learn from or to measure with.</exception>
    public Trial Try(ImmutableArray<LearningPart> parts, IProgress<int>? progress, CancellationToken cancellation)
    {
        var split = networks.Zip(parts, (one, part) => one.Ties.HoldOut(one.Answers.PairsOf(part.HeldOut.Contains))).ToArray();
        var held = split.Zip(parts, (one, part) => one.HeldOut with { Questions = one.HeldOut.Questions.About(part.Tests) }).ToArray();
        var questions = held.Sum(lesson => lesson.Questions.All.Length);
        if (questions < (parts[0].IsFold ? 1 : parameters.Training.MinimumGroups) && !networks[0].Answers.IsEnough)
            throw new TooFewOutcomesException(questions, parameters.Training.MinimumGroups);

        ImmutableArray<ITieLessons> taught = [.. split.Select(one => one.Others)];
        var features = Choose(taught, parts, cancellation);
        var examples = Examples(features, taught, int.MaxValue, parts, cancellation);
        var trees = EarlyStopping.Find(examples.Learned, examples.Watched, parameters.Training, progress, finished, cancellation);
        var forest = FlatForest.Compile(Grow(examples.All, trees, ShiftedProgress.After(parameters.Training.Trees, progress), cancellation).Ensemble);
        progress?.Report(parameters.TreesOfTrial);
        return new(
            features,
            trees,
            forest,
            Measure(held, lesson => new ForestScorer(lesson.Visible.Rows(features), forest)),
            Measure(held, lesson => new PriorScorer(lesson.Visible.Inputs)),
            networks[0].Answers.IsEnough ? MeasureAnswers(features, forest, parts) : null);
    }

    /// <summary>Learns from some, with models of so many trees.</summary>
    public Trained Train(
        ImmutableArray<Feature> features, int trees, ImmutableArray<ITieLessons> taught, ImmutableArray<LearningPart> parts, IProgress<int>? progress, CancellationToken cancellation)
    {
        var examples = Examples(features, taught, int.MaxValue, parts, cancellation);
        return new(Grow(examples.All, trees, progress, cancellation), examples.All, examples.AnsweredLists);
    }

    private ImmutableArray<Feature> Choose(ImmutableArray<ITieLessons> taught, ImmutableArray<LearningPart> parts, CancellationToken cancellation)
    {
        if (!networks[0].Network.IsLayered)
            return shared;
        var scouted = Examples(shared, taught, 1, parts, cancellation);
        return NetworkLayers.Features.Select(FeatureChoice.Best(scouted.All, parameters.Features, parameters.Training, finished: finished, cancellation: cancellation));
    }

    private LambdaMartResult Grow(TrainingSet set, int trees, IProgress<int>? progress, CancellationToken cancellation) =>
        Bagging.Train(set, parameters.Training with { Trees = trees }, parameters.Models, progress, finished, cancellation);

    private Examples Examples(ImmutableArray<Feature> features, ImmutableArray<ITieLessons> taught, int most, ImmutableArray<LearningPart> parts, CancellationToken cancellation)
    {
        var (learned, watched) = (Answered(features, parts, watches: false), Answered(features, parts, watches: true));
        var weight = (float)(parameters.Answers.HiddenTiesAreWorth / (parameters.Answers.HiddenTiesAreWorth + learned.Length + watched.Length));
        var lessons = Enumerable.Range(0, networks.Length).SelectMany(network => Enumerable.Range(1, Math.Min(most, taught[network].Count)).Select(number => (network, number)));
        var sets = lessons.AsParallel().AsOrdered().WithCancellation(cancellation)
            .Select(one => GroupsOf(networks[one.network].Network, taught[one.network].Lesson(one.number), parts[one.network]))
            .ToArray();
        return new(SchemaOf(features), [.. sets.SelectMany(set => set.Learned)], [.. sets.SelectMany(set => set.Watched)], learned, watched);

        (TrainingGroup[] Learned, TrainingGroup[] Watched) GroupsOf(LearnedNetwork network, TieLesson lesson, LearningPart part)
        {
            var rows = lesson.Visible.Rows(features);
            return (Groups(member => !part.Watches(member)), Groups(part.Watches));

            TrainingGroup[] Groups(Predicate<int> asks) =>
                [.. new HiddenTieGroups { Weight = weight }.Of(network.Whole.Network.Id.Value, rows, lesson.Questions.About(member => part.Learns(member) && asks(member)))];
        }
    }

    private ImmutableArray<TrainingGroup> Answered(ImmutableArray<Feature> features, ImmutableArray<LearningPart> parts, bool watches) =>
        [.. networks.Zip(parts).SelectMany(one => one.First.Answers.Groups(
            features, member => !one.Second.HeldOut.Contains(member) && one.Second.Watches(one.First.Network.Whole.Members.Find(member)) == watches))];

    // Each question counts the same, whichever network asks it.
    private static RankingQuality Measure(TieLesson[] held, Func<TieLesson, ICandidateScorer> scorer) =>
        RankingQuality.Mean([.. held.SelectMany(lesson => lesson.Questions.Measure(scorer(lesson)))]);

    private AnswersHeldOut MeasureAnswers(ImmutableArray<Feature> features, FlatForest forest, ImmutableArray<LearningPart> parts) => AnswersHeldOut.Measure(
        forest,
        new(SchemaOf(features), [.. networks.Zip(parts).SelectMany(one => one.First.Answers.Groups(features, one.Second.HeldOut.Contains))]),
        new(SchemaOf(FeatureTable.Columns), [.. networks.Zip(parts).SelectMany(one => one.First.Answers.PriorGroups(one.Second.HeldOut.Contains))]));

    private static FeatureSchema SchemaOf(ImmutableArray<Feature> features) => new([.. features.Select(feature => feature.Name)]);

    /// <summary>What was learned from some, and how well it ranks what it did not see.</summary>
    internal sealed record Trial(ImmutableArray<Feature> Features, int Trees, FlatForest Forest, RankingQuality Quality, RankingQuality Prior, AnswersHeldOut? Answers)
    {
        /// <summary>What counts: lists where there are any, and ties else.</summary>
        public FoldQuality Told => Answers is { } lists ? new(lists.Quality, lists.Prior) : new(Quality, Prior);
    }

    /// <summary>What was learned, and from what.</summary>
    internal sealed record Trained(LambdaMartResult Result, TrainingSet Set, int AnsweredLists);
}
