namespace Matching.Storage.Copying;

/// <summary>How a copy gets on.</summary>
/// <param name="Phase">What it is doing.</param>
/// <param name="Records">Records done in this phase.</param>
public readonly record struct CopyProgress(CopyPhase Phase, long Records);
