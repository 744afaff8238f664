using System.Collections.Immutable;
using Matching.Evaluation;
using Matching.Learning.Data;
using Matching.Learning.Training;
using Matching.Ranking;
using Matching.Ranking.Forest;
using Matching.Ranking.Layers;

namespace Matching.Learning.OwnNetwork;

/// <summary>Learns from hidden ties and answers of a network, of everybody or of some, and measures on others.</summary>
/// <param name="network">The network.</param>
/// <param name="lessons">What its ties teach.</param>
/// <param name="answers">What its members answered.</param>
/// <param name="parameters">How.</param>
/// <param name="finished">Trainings that need not be done again, to which these are added.</param>
internal sealed class OwnNetworkLearning(LearnedNetwork network, ITieLessons lessons, OwnNetworkAnswers answers, OwnNetworkParameters parameters, FinishedTrainings? finished)
{
    /// <summary>Learns from some, without ties that are held out, and measures how these are found and how lists of members held out are ranked.</summary>
    /// <exception cref="TooFewOutcomesException">There is too little to learn from or to measure with.</exception>
    public Trial Try(LearningPart part, IProgress<int>? progress, CancellationToken cancellation)
    {
        var shown = answers.PairsOf(part.HeldOut.Contains);
        var (held, others) = lessons.HoldOut(shown);
        var questions = held.Questions.About(part.Tests);
        if (questions.All.Length < (part.IsFold ? 1 : parameters.Training.MinimumGroups) && !answers.IsEnough)
            throw new TooFewOutcomesException(questions.All.Length, parameters.Training.MinimumGroups);

        var features = Choose(others, part, cancellation);
        var trained = Train(features, others, part, progress, cancellation);
        var forest = FlatForest.Compile(trained.Result.Ensemble);
        return new(
            features,
            forest,
            questions.Measure(new ForestScorer(held.Visible.Rows(features), forest)),
            questions.Measure(new PriorScorer(held.Visible.Inputs)),
            answers.Measure(trained.Set.Schema, features, forest, part.HeldOut));
    }

    /// <summary>Learns from some.</summary>
    public Trained Train(ImmutableArray<Feature> features, ITieLessons taught, LearningPart part, IProgress<int>? progress, CancellationToken cancellation)
    {
        var answered = answers.Groups(features, part.HeldOut);
        var set = Examples(features, taught, taught.Count, part, answered, cancellation);
        return new(Bagging.Train(set, parameters.Training, parameters.Models, progress, finished, cancellation), set, answered.Count(group => group.Teaches));
    }

    private ImmutableArray<Feature> Choose(ITieLessons taught, LearningPart part, CancellationToken cancellation)
    {
        if (!network.IsLayered)
            return network.Features;
        var scouted = Examples(network.Features, taught, 1, part, answers.Groups(network.Features, part.HeldOut), cancellation);
        return NetworkLayers.Features.Select(FeatureChoice.Best(scouted, parameters.Features, parameters.Training, finished: finished, cancellation: cancellation));
    }

    private TrainingSet Examples(
        ImmutableArray<Feature> features, ITieLessons taught, int count, LearningPart part, ImmutableArray<TrainingGroup> answered, CancellationToken cancellation)
    {
        var weight = (float)(parameters.Answers.HiddenTiesAreWorth / (parameters.Answers.HiddenTiesAreWorth + answered.Length));
        var sets = Enumerable.Range(1, count).AsParallel().AsOrdered().WithCancellation(cancellation).Select(number => Groups(features, taught.Lesson(number), part, weight).ToArray());
        return new(new FeatureSchema([.. features.Select(feature => feature.Name)]), [.. sets.SelectMany(set => set), .. answered]);
    }

    private IEnumerable<TrainingGroup> Groups(ImmutableArray<Feature> features, TieLesson lesson, LearningPart part, float weight) =>
        new HiddenTieGroups { Weight = weight }.Of(network.Whole.Network.Id.Value, lesson.Visible.Rows(features), lesson.Questions.About(part.Learns));

    /// <summary>What was learned from some, and how well it ranks what it did not see.</summary>
    internal sealed record Trial(ImmutableArray<Feature> Features, FlatForest Forest, RankingQuality Quality, RankingQuality Prior, AnswersHeldOut? Answers)
    {
        /// <summary>What counts: lists where there are any, and ties else.</summary>
        public FoldQuality Told => Answers is { } lists ? new(lists.Quality, lists.Prior) : new(Quality, Prior);
    }

    /// <summary>What was learned, and from what.</summary>
    internal sealed record Trained(LambdaMartResult Result, TrainingSet Set, int AnsweredLists);
}
