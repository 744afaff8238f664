using Matching.Learning.Data;
using Matching.Learning.Evaluation;

namespace Matching.Learning.Training;

/// <summary>Finds out after how many trees more of them rank others worse (Prechelt 1998).</summary>
public static class EarlyStopping
{
    /// <summary>The number of trees, of those that a part teaches, after which another part is ranked worse; all where it never is, or either part has too few groups that teach something.</summary>
    /// <param name="learned">What to grow trees from.</param>
    /// <param name="watched">What to count them by, of people who are not among those learned from.</param>
    /// <param name="parameters">How to train.</param>
    /// <param name="progress">Told the number of trees grown.</param>
    /// <param name="finished">Trainings that need not be done again, to which this one is added.</param>
    /// <param name="cancellation">Looked at before each tree.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static int Find(
        TrainingSet learned, TrainingSet watched, LambdaMartParameters parameters, IProgress<int>? progress = null, FinishedTrainings? finished = null, CancellationToken cancellation = default)
    {
        if (!IsEnough(learned) || !IsEnough(watched))
            return parameters.Trees;
        var grown = LambdaMart.Train(learned, parameters, progress, finished, cancellation);
        return PrefixSelection.BestCount(grown.Ensemble, watched, cancellation: cancellation);

        bool IsEnough(TrainingSet set) => set.Groups.Count(group => group.Teaches) >= parameters.MinimumGroups;
    }
}
