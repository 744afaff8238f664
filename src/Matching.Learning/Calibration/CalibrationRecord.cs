namespace Matching.Learning.Calibration;

/// <summary>What there was to learn the chances of one direction from, and how well they hold.</summary>
/// <param name="Yes">Answers that are a yes.</param>
/// <param name="No">Answers that are not.</param>
/// <param name="Curve">"logistic" or "isotonic"; null where chances are not told.</param>
/// <param name="Reliability">How chances compare with answers, each foretold without the answers to the same member's lists; null where there were too few answers.</param>
public sealed record CalibrationRecord(int Yes, int No, string? Curve = null, ReliabilityTable? Reliability = null);
