using System.Collections.Immutable;
using Matching.Learning.Regression;

namespace Matching.Learning.Acceptance;

/// <summary>Where in a row of the regression the mean, the sides, the people and the features are.</summary>
internal sealed record AcceptanceColumns(int Sides, int People, int Features)
{
    public int Count => FirstFeature + Features;

    private int FirstSelectivity => 1 + Sides;

    private int FirstAppeal => FirstSelectivity + People;

    private int FirstFeature => FirstAppeal + People;

    public static AcceptanceColumns Of(IReadOnlyList<Decision> decisions) => new(
        decisions.Max(decision => decision.Side) + 1,
        decisions.Max(decision => Math.Max(decision.Proposer, decision.Receiver)) + 1,
        decisions[0].Features.Length);

    public IEnumerable<(int Column, double Value)> RowOf(Decision decision)
    {
        if (decision.Features.Length != Features)
            throw new ArgumentException($"A decision has {decision.Features.Length} features, not {Features}.", nameof(decision));
        yield return (0, 1);
        if (decision.Side < Sides)
            yield return (1 + decision.Side, 1);
        if (decision.Proposer < People)
            yield return (FirstSelectivity + decision.Proposer, 1);
        if (decision.Receiver < People)
            yield return (FirstAppeal + decision.Receiver, 1);
        for (var feature = 0; feature < Features; feature++)
            yield return (FirstFeature + feature, decision.Features.Span[feature]);
    }

    // The mean is free: it is what all else deviates from.
    public GaussianPrior Prior(AcceptanceParameters parameters)
    {
        var trade = parameters.Trade * Math.Sqrt(parameters.SelectivityPrecision * parameters.AppealPrecision);
        ImmutableArray<double> precisions =
        [
            0,
            .. Enumerable.Repeat(parameters.SidePrecision, Sides),
            .. Enumerable.Repeat(parameters.SelectivityPrecision, People),
            .. Enumerable.Repeat(parameters.AppealPrecision, People),
            .. Enumerable.Repeat(parameters.FeaturePrecision, Features),
        ];
        return new(precisions, [.. Enumerable.Range(0, People).Select(person => (FirstSelectivity + person, FirstAppeal + person, trade))]);
    }
}
