using Matching.Learning.Data;
using Matching.Ranking;

namespace Matching.Learning.OwnNetwork;

/// <summary>Training groups out of the questions that hidden ties put.</summary>
public sealed record HiddenTieGroups
{
    /// <summary>Most candidates without a hidden tie that a group keeps; the rest would teach little and cost as much. Default 60.</summary>
    public int MostOthers { get; init; } = 60;

    /// <summary>Weight of every candidate; default 1.</summary>
    public float Weight { get; init; } = 1;

    /// <summary>The groups of one network. Candidates are compared with all others of a question before some are dropped.</summary>
    /// <param name="fold">The network's name.</param>
    /// <param name="features">Fills rows from the network as far as it is visible.</param>
    /// <param name="queries">The questions.</param>
    public IEnumerable<TrainingGroup> Of(string fold, IFeatureRows features, HiddenTieQueries queries)
    {
        // Where nobody was found, there is nothing to learn.
        foreach (var query in queries.All.Where(query => query.Grades.Any(grade => grade > 0)))
        {
            var rows = new float[query.Candidates.Length * features.RowLength];
            features.Extract(query.Member, query.Candidates, rows);
            var kept = Math.Min(query.Candidates.Length, query.Grades.Count(grade => grade > 0) + MostOthers);
            yield return new(
                fold, rows.AsSpan(..(kept * features.RowLength)).ToArray(), query.Grades.AsMemory(..kept), Weight == 1 ? default(ReadOnlyMemory<float>) : Enumerable.Repeat(Weight, kept).ToArray());
        }
    }
}
