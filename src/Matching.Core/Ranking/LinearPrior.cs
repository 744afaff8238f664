using System.Collections.Immutable;
using Matching.Graph;

namespace Matching.Ranking;

/// <summary>
/// The ranking of the first day, when nothing has been learned: a weighted sum of few features. What a feature adds is its weight
/// times its value, so an explanation shows the very numbers that ranked.
/// </summary>
public sealed class LinearPrior : IRankingModel
{
    private readonly (int Column, float Weight)[] terms;

    /// <summary>Takes a weight per feature; features not named weigh nothing. A feature that may not rank is refused.</summary>
    public LinearPrior(ImmutableArray<(Feature Feature, float Weight)> weights)
    {
        foreach (var (feature, _) in weights)
        {
            if (!feature.MayRank)
                throw new ArgumentException($"'{feature.Name}' may not be used for ranking.", nameof(weights));
        }

        Weights = weights;
        terms = [.. weights.Select(term => (term.Feature.Column, term.Weight))];
    }

    /// <summary>
    /// The prior that the product ships. The three weights of ties are the rounded coefficients of a listwise logistic
    /// model of helpful ties between clusters in villages; those of help near by were chosen, in steps of a factor of two or three, on five years of who answered
    /// whom among mathematicians, the part before the one that they are measured on; the rest, of which those data say nothing, are set so that a need met weighs as much as one
    /// mutual contact with ties of full intensity, the opposite direction half as much, and circumstances break ties among
    /// otherwise similar people.
    /// </summary>
    public static LinearPrior DayOne { get; } = new(
    [
        (FeatureTable.MutualStrength, 1f),
        (FeatureTable.ThreeStepReach, 5f),
        (FeatureTable.ThreeStepReturn, 7f),
        (FeatureTable.HelpfulReach, 30f),
        (FeatureTable.ShareOfNearHelp, 40f),
        (FeatureTable.OffersMeetNeeds, 1f),
        (FeatureTable.NeedsMeetOffers, 0.5f),
        (FeatureTable.SharedLanguage, 0.5f),
        (FeatureTable.SameLocality, 0.25f),
    ]);

    /// <summary>The weights, in the order given.</summary>
    public ImmutableArray<(Feature Feature, float Weight)> Weights { get; }

    /// <summary>Name of the model; a change of features or weights gives it a new number.</summary>
    public string Version => "linear-prior-4";

    /// <summary>The features of <see cref="FeatureTable"/>.</summary>
    public ImmutableArray<Feature> Features => FeatureTable.Columns;

    /// <summary>0: a row without anything scores nothing.</summary>
    public double BaseScore => 0;

    /// <summary>Null: what its scores stand for differs from network to network.</summary>
    public TwoSidedCalibration? Chances => null;

    /// <summary>Null: rows are those of <see cref="FeatureTable"/>.</summary>
    public IFeatureRows? RowsOf(NetworkSnapshot snapshot) => null;

    /// <summary>The score of one feature row.</summary>
    public double Score(ReadOnlySpan<float> row)
    {
        var score = 0.0;
        foreach (var (column, weight) in terms)
            score += (double)weight * row[column];
        return score;
    }

    /// <summary>Scores of many rows, as <see cref="FeatureExtractor.Extract"/> lays them out.</summary>
    public void Score(ReadOnlySpan<float> rows, Span<double> scores)
    {
        for (var position = 0; position < scores.Length; position++)
            scores[position] = Score(rows.Slice(position * FeatureExtractor.RowLength, FeatureExtractor.RowLength));
    }

    /// <summary>What every feature adds to the score of a row, by column; added up in the order of <see cref="Weights"/> they are <see cref="Score(ReadOnlySpan{float})"/>.</summary>
    public void Explain(ReadOnlySpan<float> row, Span<double> contributions)
    {
        contributions.Clear();
        foreach (var (column, weight) in terms)
            contributions[column] += (double)weight * row[column];
    }
}
