using System.Collections.Immutable;
using Matching.Learning.Regression;

namespace Matching.Learning.Acceptance;

/// <summary>Where among the coefficients the mean, the sides, the people, the features and the people's deference are.</summary>
internal sealed record AcceptanceColumns(int Sides, int People, int Features, int About)
{
    public int Count => FirstDeference + People;

    private int FirstSelectivity => 1 + Sides;

    private int FirstAppeal => FirstSelectivity + People;

    private int FirstFeature => FirstAppeal + People;

    private int FirstAbout => FirstFeature + Features;

    private int FirstDeference => FirstAbout + About;

    public static AcceptanceColumns Of(IReadOnlyList<Decision> decisions) => new(
        decisions.Max(decision => decision.Side) + 1,
        decisions.Max(decision => Math.Max(decision.Proposer, decision.Receiver)) + 1,
        decisions[0].Features.Length,
        decisions[0].About.Length);

    /// <summary>The log odds that coefficients give.</summary>
    public double LogOdds(Decision decision, ImmutableArray<double> coefficients)
    {
        var standing = StandingOf(decision, coefficients);
        return Sum(OfProposer(decision), coefficients) + standing + Deferred(decision, coefficients, standing);
    }

    /// <summary>The log odds as a linear function of the coefficients near those given, less the offset.</summary>
    public (IEnumerable<(int Column, double Value)> Row, double Offset) Linearised(Decision decision, ImmutableArray<double> coefficients)
    {
        var standing = StandingOf(decision, coefficients);
        var factor = 1 + DeferenceOf(decision, coefficients);
        return ([.. OfProposer(decision), .. OfReceiver(decision).Select(one => (one.Column, factor * one.Value)), .. Deference(decision, standing)], -Deferred(decision, coefficients, standing));
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
            .. Enumerable.Repeat(parameters.FeaturePrecision, Features + About),
            .. Enumerable.Repeat(parameters.DeferencePrecision, People),
        ];
        return new(precisions, [.. Enumerable.Range(0, People).Select(person => (FirstSelectivity + person, FirstAppeal + person, trade))]);
    }

    private IEnumerable<(int Column, double Value)> OfProposer(Decision decision)
    {
        if (decision.Features.Length != Features)
            throw new ArgumentException($"A decision has {decision.Features.Length} features, not {Features}.", nameof(decision));
        yield return (0, 1);
        if (decision.Side < Sides)
            yield return (1 + decision.Side, 1);
        if (decision.Proposer < People)
            yield return (FirstSelectivity + decision.Proposer, 1);
        for (var feature = 0; feature < Features; feature++)
            yield return (FirstFeature + feature, decision.Features.Span[feature]);
    }

    private IEnumerable<(int Column, double Value)> OfReceiver(Decision decision)
    {
        if (decision.About.Length != About)
            throw new ArgumentException($"A decision has {decision.About.Length} features about the receiver, not {About}.", nameof(decision));
        if (decision.Receiver < People)
            yield return (FirstAppeal + decision.Receiver, 1);
        for (var feature = 0; feature < About; feature++)
            yield return (FirstAbout + feature, decision.About.Span[feature]);
    }

    private IEnumerable<(int Column, double Value)> Deference(Decision decision, double value) => decision.Proposer < People ? [(FirstDeference + decision.Proposer, value)] : [];

    private double StandingOf(Decision decision, ImmutableArray<double> coefficients) => Sum(OfReceiver(decision), coefficients);

    private double DeferenceOf(Decision decision, ImmutableArray<double> coefficients) => Sum(Deference(decision, 1), coefficients);

    private double Deferred(Decision decision, ImmutableArray<double> coefficients, double standing) => DeferenceOf(decision, coefficients) * standing;

    private static double Sum(IEnumerable<(int Column, double Value)> row, ImmutableArray<double> coefficients) => row.Sum(one => coefficients[one.Column] * one.Value);
}
