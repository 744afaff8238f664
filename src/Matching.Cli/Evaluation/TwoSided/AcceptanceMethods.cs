using Matching.Learning.Calibration;
using Matching.Ranking;

namespace Matching.Cli.Evaluation.TwoSided;

/// <summary>The methods compared: fixed formulas, the engine's own, and the trained model under several rules of reciprocity.</summary>
internal sealed class AcceptanceMethods(DatingHistory history, LearnedAcceptance learned)
{
    private readonly AcceptanceRecord record = new(history.People, history.Known.Select(date => (date.Proposer, date.Receiver, date.Accepted)));

    /// <summary>Key in the report, what people read, and the score of a date.</summary>
    public static IReadOnlyList<(string Name, string Title, Func<AcceptanceMethods, Date, double> Score)> All { get; } =
    [
        ("random", "random", (_, _) => 0),
        ("appeal", "receiver's appeal", (own, date) => own.record.Appeal(date.Receiver)),
        ("one_sided", "P(A accepts B)", (own, date) => own.record.Chance(date.Proposer, date.Receiver)),
        ("harmonic", "harmonic mean of both directions", (own, date) => own.Fixed(date, ReciprocityRule.HarmonicMean)),
        ("product", "product of both directions", (own, date) => own.Fixed(date, ReciprocityRule.Product)),
        ("minimum", "minimum of both directions", (own, date) => own.Fixed(date, ReciprocityRule.Minimum)),
        ("engine", "Matching, without learning", (own, date) => own.Fixed(date, Reciprocity.Default)),
        ("model_one_sided", "trained: P(A accepts B)", (own, date) => own.Trained(date)),
        ("model_minimum", "trained: minimum", (own, date) => own.Trained(date, ReciprocityRule.Minimum)),
        ("model_product", "trained: product", (own, date) => own.Trained(date, ReciprocityRule.Product)),
        ("model", "Matching, trained: harmonic mean", (own, date) => own.Trained(date, Reciprocity.Default)),
    ];

    /// <summary>What is measured once more without dates that are half known: key in the report, what people read, and the key in <see cref="All"/>.</summary>
    public static IReadOnlyList<(string Name, string Title, string Of)> Strict { get; } =
    [
        ("engine_strict", "without learning, no date half known", "engine"),
        ("model_strict", "trained, no date half known", "model"),
    ];

    public static AcceptanceMethods Fit(DatingHistory history, IProgress<int>? progress, CancellationToken cancellation) =>
        new(history, LearnedAcceptance.Fit(history, progress, cancellation));

    /// <summary>The measures of a method of <see cref="All"/>.</summary>
    public AcceptanceMeasures Measure(string name)
    {
        var score = All.Single(method => method.Name == name).Score;
        return AcceptanceMeasures.Of(history, [.. history.Sought.Select(one => score(this, one.Date))]);
    }

    /// <summary>How far the trained chances can be taken at their word, by what is foretold.</summary>
    public Dictionary<string, ReliabilityTable> Calibration() => new()
    {
        ["women"] = OneSide(row: 0),
        ["men"] = OneSide(row: 1),
        ["match"] = ReliabilityTable.Of(
            [.. history.Sought.Select(one => Trained(one.Date, ReciprocityRule.Product))], [.. history.Sought.Select(one => one.Matched)]),
    };

    private ReliabilityTable OneSide(int row)
    {
        Date[] decided = [.. history.Sought.Select(one => one.Date).Where(date => history.RowOf(date.Proposer) == row)];
        return ReliabilityTable.Of([.. decided.Select(date => Trained(date))], [.. decided.Select(date => date.Accepted)]);
    }

    private double Fixed(Date date, ReciprocityRule rule) =>
        Reciprocity.Combine(rule, record.Chance(date.Proposer, date.Receiver), record.Chance(date.Receiver, date.Proposer));

    private double Trained(Date date) => learned.Chance(date, reversed: false);

    private double Trained(Date date, ReciprocityRule rule) => Reciprocity.Combine(rule, learned.Chance(date, reversed: false), learned.Chance(date, reversed: true));
}
