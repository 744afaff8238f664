using Matching.Learning.Data;

namespace Matching.Learning.Training;

/// <summary>Several models of the same rows, each with other draws of features, added up: their trees become one ensemble.</summary>
public static class Bagging
{
    /// <summary>Trains as <see cref="LambdaMart.Train"/>, with as many following seeds as there are to be models.</summary>
    /// <param name="set">What to learn from.</param>
    /// <param name="parameters">How to train each.</param>
    /// <param name="models">Number of models, at least 1.</param>
    /// <param name="progress">Told the number of trees grown, of all models.</param>
    /// <param name="finished">Trainings that need not be done again, to which these are added.</param>
    /// <param name="cancellation">Looked at before each tree.</param>
    /// <exception cref="TooFewOutcomesException">There are too few groups that teach something.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static LambdaMartResult Train(
        TrainingSet set, LambdaMartParameters parameters, int models, IProgress<int>? progress = null, FinishedTrainings? finished = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(models);
        var trained = new List<LambdaMartResult>(models);
        for (var number = 0; number < models; number++)
        {
            var shifted = ShiftedProgress.After(number * parameters.Trees, progress);
            trained.Add(LambdaMart.Train(set, parameters with { Seed = parameters.Seed + number }, shifted, finished, cancellation));
        }

        return trained[0] with
        {
            Ensemble = new(set.Schema.Names.Length, [.. trained.SelectMany(one => one.Ensemble.Trees)]),
            Gains = [.. Enumerable.Range(0, set.Schema.Names.Length).Select(feature => trained.Average(one => one.Gains[feature]))],
        };
    }
}
