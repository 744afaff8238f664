using System.Collections.Immutable;
using Matching.Ranking.Compared;

namespace Matching.Ranking.Layers;

/// <summary>
/// Fills rows with the features that a model asks for, for one member and many candidates; what nobody asks for is not computed. Holds scratch space and is not thread
/// safe: keep one per thread.
/// </summary>
public sealed class LayerExtractor : IFeatureRows
{
    private readonly List<(IFeatureBlock Block, int[] Columns)> blocks = [];
    private readonly (int Measured, bool Standardised)[] asked;
    private readonly Dictionary<string, int> columnOf = new(StringComparer.Ordinal);
    private readonly int width;
    private float[] measured = [];

    /// <summary>Prepares the features of a network.</summary>
    /// <param name="table">The table of the network's plan.</param>
    /// <param name="network">The network.</param>
    /// <param name="features">What to compute, of the table.</param>
    public LayerExtractor(LayerFeatureTable table, LayeredNetwork network, ImmutableArray<Feature> features)
    {
        asked = [.. features.Select(feature => feature.Column < table.MeasuredCount
            ? (feature.Column, false)
            : (table.Standardised[feature.Column - table.MeasuredCount], true))];
        var columns = Enumerable.Repeat(-1, table.MeasuredCount).ToArray();
        foreach (var column in asked.Select(one => one.Measured).Distinct())
        {
            columnOf[table.Features[column].Name] = width;
            columns[column] = width++;
        }

        for (var number = 0; number < asked.Length; number++)
            asked[number].Measured = columns[asked[number].Measured];
        Prepare(table, network, columns);
    }

    /// <summary>Length of a row: the number of features asked for.</summary>
    public int RowLength => asked.Length;

    /// <summary>Fills the rows of the candidates, in their order.</summary>
    /// <param name="source">The member who asks.</param>
    /// <param name="candidates">Distinct others; standardised features compare them with each other.</param>
    /// <param name="rows">Receives candidates × <see cref="RowLength"/> values, row by row.</param>
    public void Extract(int source, ReadOnlySpan<int> candidates, Span<float> rows) => Extract(source, candidates, rows, null);

    /// <summary>Fills the rows as if a measured feature of one of the candidates were otherwise.</summary>
    internal void Extract(int source, ReadOnlySpan<int> candidates, Span<float> rows, MeasuredValue? assumed)
    {
        if (rows.Length != candidates.Length * RowLength)
            throw new ArgumentException($"{candidates.Length} candidates need {candidates.Length * RowLength} values, not {rows.Length}.", nameof(rows));
        if (measured.Length < candidates.Length * width)
            measured = new float[candidates.Length * width];
        foreach (var (block, columns) in blocks)
            block.Fill(source, new FeatureRows(candidates, measured, width, columns));
        if (assumed is { } value && columnOf.TryGetValue(value.Feature.Name, out var changed))
            measured[(candidates.IndexOf(value.Candidate) * width) + changed] = value.Value;
        for (var feature = 0; feature < asked.Length; feature++)
        {
            var (column, standardised) = asked[feature];
            Standardisation.Write(measured.AsSpan(..(candidates.Length * width)), width, column, standardised, rows, RowLength, feature);
        }
    }

    private void Prepare(LayerFeatureTable table, LayeredNetwork network, int[] columns)
    {
        var first = 0;
        foreach (var block in table.Blocks)
        {
            var own = columns[first..(first + block.Features.Length)];
            if (own.AsSpan().ContainsAnyExcept(-1))
                blocks.Add((block.Prepare(network), own));
            first += own.Length;
        }
    }
}
