using System.Collections.Immutable;
using Matching.Learning.Data;

namespace Matching.Learning.Training;

/// <summary>Finds out which features are worth their time, by a small model of all of them.</summary>
public static class FeatureChoice
{
    /// <summary>Names of the features whose splits gain most, best first; fewer than asked for where fewer gain anything.</summary>
    /// <param name="set">Some of the rows to learn from.</param>
    /// <param name="count">Most features to keep.</param>
    /// <param name="parameters">How the models are trained; the small one takes as many trees as <paramref name="trees"/> says, in larger steps.</param>
    /// <param name="trees">Trees of the small model.</param>
    /// <param name="finished">Trainings that need not be done again, to which this one is added.</param>
    /// <param name="cancellation">Looked at before each tree.</param>
    /// <exception cref="TooFewOutcomesException">There are too few groups that teach something.</exception>
    public static ImmutableArray<string> Best(
        TrainingSet set, int count, LambdaMartParameters parameters, int trees = 150, FinishedTrainings? finished = null, CancellationToken cancellation = default)
    {
        var small = parameters with { Trees = trees, LearningRate = Math.Max(parameters.LearningRate, 0.1) };
        var gains = LambdaMart.Train(set, small, null, finished, cancellation).Gains;
        return
        [
            .. set.Schema.Names.Zip(gains).Where(one => one.Second > 0).OrderByDescending(one => one.Second).ThenBy(one => one.First, StringComparer.Ordinal)
                .Take(count).Select(one => one.First),
        ];
    }
}
