using Matching.Learning.Calibration;
using Spectre.Console;

namespace Matching.Cli.Terminal;

/// <summary>Writes calibration curves for people: a line per bin, whose bar is the share that came to a yes and whose mark is the share that was foretold.</summary>
internal sealed class CalibrationCurve(IAnsiConsole console)
{
    private const int Width = 40;

    public void Write(IReadOnlyDictionary<string, ReliabilityTable> curves)
    {
        foreach (var (title, curve) in curves)
            Write(title, curve);
    }

    public void Write(string title, ReliabilityTable curve)
    {
        console.WriteLine($"{title}: Brier score {curve.Brier:F3}, log loss {curve.LogLoss:F3}, expected calibration error {curve.Error:F3}");
        console.WriteLine("   foretold    yes       n");
        foreach (var bin in curve.Bins)
            console.WriteLine($"      {bin.Predicted:F3}  {bin.Observed:F3}  {bin.Count,6}  {Bar(bin)}");
        console.WriteLine();
    }

    private static string Bar(ReliabilityBin bin)
    {
        var (observed, predicted) = ((int)Math.Round(Width * bin.Observed), (int)Math.Round(Width * bin.Predicted));
        var bar = new string('█', observed).PadRight(Width + 1).ToCharArray();
        bar[predicted] = '│';
        return new string(bar).TrimEnd();
    }
}
