namespace Matching.Learning.Calibration;

/// <summary>Predictions of about the same chance.</summary>
/// <param name="From">Least chance of the bin.</param>
/// <param name="To">Where the next bin begins.</param>
/// <param name="Count">Number of predictions, at least 1.</param>
/// <param name="Predicted">Their weighted mean.</param>
/// <param name="Observed">Weighted share of them that came to a yes.</param>
public sealed record ReliabilityBin(double From, double To, int Count, double Predicted, double Observed);
