using System.Collections.Immutable;
using Matching.Graph;

namespace Matching.Ranking;

/// <summary>A ranking in service: scores candidates and tells what each feature adds. Immutable and safe for use by many threads.</summary>
public interface IRankingModel
{
    /// <summary>The name that suggestions carry.</summary>
    string Version { get; }

    /// <summary>What rows consist of, by position in the row.</summary>
    ImmutableArray<Feature> Features { get; }

    /// <summary>The score of a row of which nothing is known; what features add comes on top.</summary>
    double BaseScore { get; }

    /// <summary>What its scores stand for; null where that is not known, so that scores alone rank.</summary>
    TwoSidedCalibration? Chances { get; }

    /// <summary>What fills the model's rows for a snapshot; null where rows are those of <see cref="FeatureTable"/>, which the engine fills itself.</summary>
    IFeatureRows? RowsOf(NetworkSnapshot snapshot);

    /// <summary>Scores rows; higher ranks first.</summary>
    /// <param name="rows">The rows, one after the other.</param>
    /// <param name="scores">Receives a score for each.</param>
    void Score(ReadOnlySpan<float> rows, Span<double> scores);

    /// <summary>What every feature adds to the score of a row, by position; with <see cref="BaseScore"/> they add up to the score.</summary>
    void Explain(ReadOnlySpan<float> row, Span<double> contributions);
}
