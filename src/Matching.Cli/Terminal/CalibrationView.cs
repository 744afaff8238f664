using Matching.Learning.Calibration;
using Spectre.Console;

namespace Matching.Cli.Terminal;

/// <summary>How far a model's chances of a yes can be taken at their word, from either side, for people.</summary>
internal sealed class CalibrationView(IAnsiConsole console)
{
    private static readonly int Needed = new CalibrationParameters().Minimum;

    /// <param name="asking">Of members, about whom they are suggested; null where nothing was held out.</param>
    /// <param name="asked">Of candidates, about who asks; null where nothing was held out.</param>
    public void Write(CalibrationRecord? asking, CalibrationRecord? asked)
    {
        Write("members say yes to whom they are suggested", asking);
        Write("candidates say yes once they are asked", asked);
        if (asking is not null && (asking.Curve is null || asked?.Curve is null))
            console.WriteLine("Suggestions are ranked by score alone, until the chances of both sides can be told.");
    }

    private void Write(string what, CalibrationRecord? record)
    {
        if (record is null)
            return;
        if (record.Reliability is null)
            console.WriteLine($"How often {what} cannot be told: {record.Yes:N0} yes and {record.No:N0} no were held out; it needs {Needed:N0} of each, from several members' lists.");
        else
            new CalibrationCurve(console).Write($"{what} ({record.Curve ?? "not told, since scores foretell it no better than its mean"})", record.Reliability);
    }
}
