using Matching.Learning.Acceptance;
using Matching.Learning.Calibration;

namespace Matching.Cli.Evaluation.TwoSided;

/// <summary>
/// The trained P(A says yes to B), calibrated for each side of the room apart, on decisions that the model had not learned from: the history is cut into parts by
/// pair, and each part is foretold by a model of the others.
/// </summary>
internal sealed class LearnedAcceptance
{
    /// <summary>Parts that the history is cut into; progress counts them.</summary>
    public const int Parts = 5;

    private readonly DatingHistory history;
    private readonly AcceptanceModel model;
    private readonly PlattCalibration[] calibrations;

    private LearnedAcceptance(DatingHistory history, AcceptanceModel model, PlattCalibration[] calibrations) =>
        (this.history, this.model, this.calibrations) = (history, model, calibrations);

    public static LearnedAcceptance Fit(DatingHistory history, IProgress<int>? progress, CancellationToken cancellation)
    {
        var foretold = new List<(int Row, double LogOdds, bool Accepted)>();
        for (var part = 0; part < Parts; part++)
        {
            cancellation.ThrowIfCancellationRequested();
            var others = Learn(history, history.Known.Where(date => PartOf(date) != part));
            foretold.AddRange(history.Known.Where(date => PartOf(date) == part)
                .Select(date => (history.RowOf(date.Proposer), others.LogOdds(history.Decision(date, reversed: false)), date.Accepted)));
            progress?.Report(part + 1);
        }

        return new(history, Learn(history, history.Known), [.. Enumerable.Range(0, 2).Select(row => Calibrate(foretold.Where(one => one.Row == row)))]);
    }

    /// <summary>The calibrated chance that the proposer of a date says yes, or that the receiver does.</summary>
    public double Chance(Date date, bool reversed) =>
        calibrations[history.RowOf(reversed ? date.Receiver : date.Proposer)].Chance(model.LogOdds(history.Decision(date, reversed)));

    private static AcceptanceModel Learn(DatingHistory history, IEnumerable<Date> dates)
    {
        Date[] all = [.. dates];
        return AcceptanceModel.Fit([.. all.Select(date => history.Decision(date, reversed: false))], [.. all.Select(date => date.Accepted)], new());
    }

    // Both sides of a date are in the same part.
    private static int PartOf(Date date) => (int)(((uint)(date.Proposer + date.Receiver) * 2_654_435_761u) >> 16) % Parts;

    private static PlattCalibration Calibrate(IEnumerable<(int Row, double LogOdds, bool Accepted)> foretold) =>
        PlattCalibration.Fit([.. foretold.Select(one => one.LogOdds)], [.. foretold.Select(one => one.Accepted)]);
}
