namespace Matching.Cli.Evaluation.TwoSided;

/// <summary>
/// The task two_sided_acceptance: whom will both sides say yes to? Participants of speed dating rank their last dates of the evening by the decisions of the first ones and what
/// was asked at sign-up.
/// </summary>
internal sealed class TwoSidedAcceptance(string split, DatingHistory history)
{
    public const string Name = "two_sided_acceptance";

    public AcceptanceReport Run(IProgress<int>? progress, CancellationToken cancellation)
    {
        if (history.Sought.All(date => !date.Matched) || !AcceptanceMeasures.Queries(history).Any())
            throw new UsageException($"There is no match to find in the split {split}.");
        var methods = AcceptanceMethods.Fit(history, progress, cancellation);
        var strict = AcceptanceMethods.Fit(history.WithoutHalfKnown(), null, cancellation);
        var measured = AcceptanceMethods.All.Select(method => (method.Name, methods.Measure(method.Name)))
            .Concat(AcceptanceMethods.Strict.Select(method => (method.Name, strict.Measure(method.Of))));
        return new(
            Name,
            split,
            AcceptanceMeasures.Queries(history).Count(),
            AcceptanceMeasures.Queries(history).Average(query => query.Length),
            measured.ToDictionary(),
            history.Sought.Count,
            methods.Calibration());
    }
}
