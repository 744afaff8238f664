namespace Matching.Insight;

/// <summary>A tie whose two ends have no contact in common.</summary>
/// <param name="First">The lower end.</param>
/// <param name="Second">The higher end.</param>
/// <param name="Span">Hops of the shortest other way between the ends, 3 or more; null for a bridge, without which there is no way.</param>
public readonly record struct LocalBridge(int First, int Second, int? Span);
