using System.Collections.Immutable;
using Matching.Learning.Data;
using Matching.Ranking;
using Matching.Ranking.Layers;

namespace Matching.Learning.OwnNetwork;

/// <summary>Training groups out of the questions that hidden ties put.</summary>
/// <param name="table">The table of the networks' plan.</param>
/// <param name="features">What rows consist of.</param>
public sealed class HiddenTieGroups(LayerFeatureTable table, ImmutableArray<Feature> features)
{
    /// <summary>Most candidates without a hidden tie that a group keeps; the rest would teach little and cost as much. Default 60.</summary>
    public int MostOthers { get; init; } = 60;

    /// <summary>Weight of every candidate; default 1.</summary>
    public float Weight { get; init; } = 1;

    /// <summary>The groups of one network. Candidates are compared with all others of a question before some are dropped.</summary>
    /// <param name="fold">The network's name.</param>
    /// <param name="visible">The network as far as it is visible.</param>
    /// <param name="queries">The questions.</param>
    public IEnumerable<TrainingGroup> Of(string fold, LayeredNetwork visible, HiddenTieQueries queries)
    {
        var extractor = new LayerExtractor(table, visible, features);
        foreach (var query in queries.All)
        {
            var rows = new float[query.Candidates.Length * features.Length];
            extractor.Extract(query.Member, query.Candidates, rows);
            var kept = Math.Min(query.Candidates.Length, query.Grades.Count(grade => grade > 0) + MostOthers);
            yield return new(
                fold, rows.AsSpan(..(kept * features.Length)).ToArray(), query.Grades.AsMemory(..kept), Weight == 1 ? default(ReadOnlyMemory<float>) : Enumerable.Repeat(Weight, kept).ToArray());
        }
    }
}
