using Matching.Learning.Data;
using Matching.Learning.Training;

namespace Matching.Learning.OwnNetwork;

/// <summary>The parts of a cross-validation: members are dealt out by their strong-tie clusters, so that none of a cluster is learned from where another of it is measured on.</summary>
internal static class OwnNetworkFolds
{
    /// <summary>One part a fold; none where there is no cross-validation.</summary>
    /// <exception cref="TooFewOutcomesException">Too few clusters have anything to test.</exception>
    public static LearningPart[] Of(LearnedNetwork network, OwnNetworkAnswers answers, OwnNetworkParameters parameters)
    {
        if (parameters.Folds == 0)
            return [];
        var clusters = network.Whole.Clusters;
        var sizes = new int[clusters.Count];
        foreach (var member in answers.IsEnough ? answers.Teaching : network.Ties.Where(network.IsWorthFinding).SelectMany(tie => (int[])[tie.First, tie.Second]))
            sizes[clusters[member]]++;
        var parts = GroupedFolds.Deal(sizes, parameters.Folds, parameters.Seed);
        if (parts.IsEmpty)
            throw TooFewOutcomesException.OfFolds(sizes.Count(size => size > 0), parameters.Folds);
        return [.. Enumerable.Range(0, parameters.Folds).Select(fold => new LearningPart(
            member => parts[clusters[member]] != fold,
            member => parts[clusters[member]] == fold,
            answers.Listed.Where(member => parts[clusters[member]] == fold).Select(network.Whole.Members.IdOf).ToHashSet(),
            IsFold: true))];
    }
}
