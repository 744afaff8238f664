using Matching.Model;
using Matching.Randomness;

namespace Matching.Learning.Calibration;

/// <summary>The curve from scores to chances that answers teach, with its measures.</summary>
/// <param name="Curve">The curve; null where there are too few answers, or scores foretell them no better than their mean does.</param>
/// <param name="Record">What it was learned from, and how well it holds.</param>
public sealed record FittedCalibration(ScoreCalibration? Curve, CalibrationRecord Record)
{
    /// <summary>Learns the curve from all answers, and measures it by curves of a part of the members on the others.</summary>
    /// <param name="answers">The answers, in whatever order.</param>
    /// <param name="parameters">How.</param>
    /// <param name="seed">Deals members out.</param>
    public static FittedCalibration Of(IEnumerable<ScoredAnswer> answers, CalibrationParameters parameters, ulong seed)
    {
        ScoredAnswer[] sorted = [.. answers.OrderBy(answer => answer.Score).ThenBy(answer => answer.Yes).ThenBy(answer => answer.Weight).ThenBy(answer => answer.Member)];
        var yes = sorted.Count(answer => answer.Yes);
        var record = new CalibrationRecord(yes, sorted.Length - yes);
        var parts = Deal(sorted, parameters.Folds, seed);
        if (Math.Min(record.Yes, record.No) < parameters.Minimum || parts.Count < parameters.Folds)
            return new(null, record);
        var isotonic = Math.Min(record.Yes, record.No) >= parameters.IsotonicFrom;
        record = record with { Reliability = Measure(sorted, parts, parameters.Folds, isotonic) };
        return record.Reliability.LogLoss < LogLossOfMean(sorted)
            ? new(Fit(sorted, isotonic), record with { Curve = isotonic ? "isotonic" : "logistic" })
            : new(null, record);
    }

    private static double LogLossOfMean(ScoredAnswer[] answers)
    {
        var mean = answers.Where(answer => answer.Yes).Sum(answer => answer.Weight) / answers.Sum(answer => answer.Weight);
        return ReliabilityTable.Of([.. Enumerable.Repeat(mean, answers.Length)], [.. answers.Select(answer => answer.Yes)], weights: Weights(answers)).LogLoss;
    }

    private static Dictionary<MemberId, int> Deal(ScoredAnswer[] answers, int count, ulong seed)
    {
        MemberId[] members = [.. answers.Select(answer => answer.Member).Distinct().Order()];
        new SeededRandom(seed).Shuffle(members.AsSpan());
        return members.Index().ToDictionary(member => member.Item, member => member.Index % count);
    }

    private static ReliabilityTable Measure(ScoredAnswer[] answers, Dictionary<MemberId, int> parts, int count, bool isotonic)
    {
        ScoreCalibration[] curves = [.. Enumerable.Range(0, count).Select(part => Fit([.. answers.Where(answer => parts[answer.Member] != part)], isotonic))];
        double[] chances = [.. answers.Select(answer => curves[parts[answer.Member]].Chance(answer.Score))];
        return ReliabilityTable.Of(chances, [.. answers.Select(answer => answer.Yes)], weights: Weights(answers));
    }

    // Trees score those whom they learned from further out than those whom they did not, and a logistic curve goes on to any chance: it holds as far as answers went, as the isotonic one does.
    private static ScoreCalibration Fit(ScoredAnswer[] answers, bool isotonic)
    {
        double[] scores = [.. answers.Select(answer => answer.Score)];
        bool[] yes = [.. answers.Select(answer => answer.Yes)];
        return isotonic ? IsotonicCalibration.Fit(scores, yes, Weights(answers)) : PlattCalibration.Fit(scores, yes, Weights(answers)).Within(scores[0], scores[^1]);
    }

    // Their mean is 1, so that they say how many answers there are.
    private static double[] Weights(ScoredAnswer[] answers)
    {
        var mean = answers.Average(answer => answer.Weight);
        return [.. answers.Select(answer => answer.Weight / mean)];
    }
}
