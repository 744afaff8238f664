using System.Collections.Immutable;
using Matching.Learning.Calibration;
using Matching.Learning.Data;
using Matching.Ranking.Forest;

namespace Matching.Learning.Models;

/// <summary>A trained ranking.</summary>
/// <param name="Schema">The features of the rows that it scores.</param>
/// <param name="Ensemble">The trees.</param>
/// <param name="Record">How it came about.</param>
public sealed record RankingModel(FeatureSchema Schema, TreeEnsemble Ensemble, TrainingRecord Record)
{
    /// <summary>Usual rows, one after the other, against which explanations set what a row has; empty where none are known.</summary>
    public ImmutableArray<float> Background { get; init; } = [];

    /// <summary>From the score of a pair to the chance that the member who asks says yes; null while outcomes are too few to tell.</summary>
    public ScoreCalibration? Asking { get; init; }

    /// <summary>The same for the candidate, of the score in the opposite direction.</summary>
    public ScoreCalibration? Asked { get; init; }

    /// <summary>The model with the chances that scores stand for, as far as there are any.</summary>
    public RankingModel With(FittedCalibration? asking, FittedCalibration? asked) =>
        this with { Asking = asking?.Curve, Asked = asked?.Curve, Record = Record with { Asking = asking?.Record, Asked = asked?.Record } };

    /// <summary>The model in service; it tells chances where both sides' are known.</summary>
    /// <param name="version">The name that suggestions carry.</param>
    /// <exception cref="ArgumentException">A feature is unknown or may not rank, or the background does not fit.</exception>
    public ForestModel Serve(string version) => ForestModel.Of(
        version, Schema.Names, Ensemble, Background.AsSpan(), Asking is { } asking && Asked is { } asked ? new(asking, asked) : null);
}
