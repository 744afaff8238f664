using System.Collections.Immutable;
using Matching.Graph;

namespace Matching.Ranking.Compared;

/// <summary>Fills rows with the features of <see cref="ComparedTable"/> that a model asks for. Allocates nothing once warm; not thread safe.</summary>
/// <param name="snapshot">The network.</param>
/// <param name="features">What to fill, of the table.</param>
public sealed class ComparedTableRows(NetworkSnapshot snapshot, ImmutableArray<Feature> features) : IFeatureRows
{
    private readonly FeatureExtractor extractor = new(snapshot.Features);
    private readonly Surroundings own = new();
    private readonly HelpFeatures help = new(snapshot);
    private readonly (int Measured, bool IsCompared)[] asked = [.. features.Select(ComparedTable.SourceOf)];
    private readonly HistoryColumns history = new(features);
    private readonly bool asksForHelp = features.Any(feature => IsHelp(ComparedTable.SourceOf(feature).Measured));
    private float[] measured = [];
    private float[] helped = [];

    /// <inheritdoc/>
    public int RowLength => asked.Length;

    /// <summary>Whether a feature compares candidates.</summary>
    internal bool Compares { get; } = features.Any(feature => ComparedTable.SourceOf(feature).IsCompared);

    /// <inheritdoc/>
    public void Extract(int source, ReadOnlySpan<int> candidates, Span<float> rows)
    {
        own.Explore(snapshot.Features, source);
        Fill(own, candidates, rows);
    }

    /// <summary>Fills the rows of the candidates of whoever the surroundings were explored around.</summary>
    /// <param name="around">The surroundings.</param>
    /// <param name="candidates">Distinct others.</param>
    /// <param name="rows">Receives the rows.</param>
    /// <param name="assumed">What to take for a measured feature of one of the candidates instead of what it is.</param>
    internal void Fill(Surroundings around, ReadOnlySpan<int> candidates, Span<float> rows, MeasuredValue? assumed = null)
    {
        if (rows.Length != candidates.Length * RowLength)
            throw new ArgumentException($"{candidates.Length} candidates need {candidates.Length * RowLength} values, not {rows.Length}.", nameof(rows));
        var table = Sized(ref measured, candidates.Length * FeatureExtractor.RowLength);
        var more = Sized(ref helped, candidates.Length * HelpFeatures.Count);
        extractor.Fill(around, candidates, table, FeatureDepth.All);
        if (assumed is { } value)
            table[(candidates.IndexOf(value.Candidate) * FeatureExtractor.RowLength) + value.Feature.Column] = value.Value;
        if (asksForHelp)
            help.Fill(around.Member, candidates, more);
        for (var feature = 0; feature < asked.Length; feature++)
        {
            var (column, isCompared) = asked[feature];
            if (column < FeatureExtractor.RowLength)
                Standardisation.Write(table, FeatureExtractor.RowLength, column, isCompared, rows, RowLength, feature);
            else if (IsHelp(column))
                Standardisation.Write(more, HelpFeatures.Count, column - FeatureExtractor.RowLength, isCompared, rows, RowLength, feature);
        }

        history.Write(around.Member, candidates, snapshot.History, rows);
    }

    private static bool IsHelp(int measured) => measured >= FeatureExtractor.RowLength && measured < FeatureExtractor.RowLength + HelpFeatures.Count;

    private static Span<float> Sized(ref float[] buffer, int length)
    {
        if (buffer.Length < length)
            buffer = new float[length];
        return buffer.AsSpan(..length);
    }
}
