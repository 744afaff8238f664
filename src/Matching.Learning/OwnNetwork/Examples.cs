using System.Collections.Immutable;
using Matching.Learning.Data;

namespace Matching.Learning.OwnNetwork;

/// <summary>What there is to learn from: most is learned from first, while the rest is watched for when to stop.</summary>
/// <param name="schema">What rows hold.</param>
/// <param name="ties">Questions that ties put.</param>
/// <param name="watchedTies">Those that are watched.</param>
/// <param name="lists">Lists that members answered.</param>
/// <param name="watchedLists">Those that are watched.</param>
internal sealed class Examples(
    FeatureSchema schema, ImmutableArray<TrainingGroup> ties, ImmutableArray<TrainingGroup> watchedTies, ImmutableArray<TrainingGroup> lists, ImmutableArray<TrainingGroup> watchedLists)
{
    /// <summary>Everything.</summary>
    public TrainingSet All { get; } = new(schema, [.. ties, .. watchedTies, .. lists, .. watchedLists]);

    /// <summary>What is learned from first.</summary>
    public TrainingSet Learned { get; } = new(schema, [.. ties, .. lists]);

    /// <summary>What tells when to stop: lists where there are any, and ties else.</summary>
    public TrainingSet Watched { get; } = new(schema, lists.IsEmpty ? watchedTies : watchedLists);

    /// <summary>Lists among them that teach something.</summary>
    public int AnsweredLists => lists.Concat(watchedLists).Count(list => list.Teaches);
}
