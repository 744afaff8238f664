using Matching.Graph;
using Matching.Learning.Answers;

namespace Matching.Learning.OwnNetwork;

/// <summary>A network to learn from.</summary>
/// <param name="Parts">The network.</param>
/// <param name="Lists">What its members were shown and answered.</param>
public sealed record TaughtNetwork(SnapshotParts Parts, GradedLists Lists);
