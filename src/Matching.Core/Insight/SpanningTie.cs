namespace Matching.Insight;

/// <summary>A strong tie, seen from both sides.</summary>
/// <param name="First">The lower end.</param>
/// <param name="Second">The higher end.</param>
/// <param name="Intensity">Intensity, 0 to 1.</param>
/// <param name="Dispersion">The smaller of the normalised dispersions that the two ends see.</param>
public readonly record struct SpanningTie(int First, int Second, float Intensity, double Dispersion);
