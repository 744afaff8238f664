namespace Matching.Graph;

/// <summary>A stretch of time over which help is summed up, for each member.</summary>
/// <param name="Name">Name of the feature that tells it, in snake case.</param>
/// <param name="IsReceived">Whether help received is summed up instead of help given.</param>
/// <param name="HalfLifeDays">Days until an interaction counts half; infinite for all time.</param>
public sealed record HelpSpan(string Name, bool IsReceived, double HalfLifeDays);
