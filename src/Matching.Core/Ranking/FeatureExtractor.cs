namespace Matching.Ranking;

/// <summary>
/// Fills feature rows for one member and many candidates from the rows around the member: one walk over the ways of two ties, and a look at each candidate's
/// contacts. Allocates nothing once warm; holds scratch space for the surroundings of one member and is not thread safe: keep one per thread.
/// </summary>
public sealed class FeatureExtractor : IFeatureRows
{
    private readonly FeatureInputs inputs;
    private readonly Surroundings own = new();
    private readonly PositionFeatures position;
    private readonly ExchangeMatch match = new();

    /// <summary>Prepares for a snapshot.</summary>
    public FeatureExtractor(FeatureInputs inputs)
    {
        this.inputs = inputs;
        position = new PositionFeatures(inputs);
    }

    /// <summary>Length of a feature row.</summary>
    public static int RowLength => FeatureTable.Columns.Length;

    int IFeatureRows.RowLength => RowLength;

    /// <summary>Fills the rows of the candidates, in their order.</summary>
    /// <param name="source">The member who asks.</param>
    /// <param name="candidates">Distinct nodes. Meant for people the member has no tie to, right for any but the member.</param>
    /// <param name="rows">Receives candidates × <see cref="RowLength"/> values, row by row; what it held is overwritten.</param>
    public void Extract(int source, ReadOnlySpan<int> candidates, Span<float> rows)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)source, (uint)inputs.Graph.NodeCount, nameof(source));
        if (rows.Length != candidates.Length * RowLength)
            throw new ArgumentException($"{candidates.Length} candidates need {candidates.Length * RowLength} values, not {rows.Length}.", nameof(rows));
        own.Explore(inputs, source);
        Fill(own, candidates, rows, FeatureDepth.All);
    }

    /// <summary>Fills the rows of the candidates of whoever the surroundings were explored around.</summary>
    internal void Fill(Surroundings around, ReadOnlySpan<int> candidates, Span<float> features, FeatureDepth depth)
    {
        features.Clear();
        if (inputs.Attributes is { } attributes)
            match.Prepare(attributes, around.Member);
        if (depth == FeatureDepth.All)
            position.Prepare(around.Member);
        for (var entry = 0; entry < candidates.Length; entry++)
        {
            inputs.Graph.PrefetchAhead(candidates, entry);
            var row = features.Slice(entry * RowLength, RowLength);
            MutualContactFeatures.Fill(inputs.Graph, around, candidates[entry], row);
            ReachFeatures.Fill(inputs, around, candidates[entry], row);
            if (inputs.Attributes is { } known)
                AttributeFeatures.Fill(known.Exchange, match, inputs.SketchOf(around.Member), inputs.SketchOf(candidates[entry]), candidates[entry], row);
            if (depth == FeatureDepth.All)
                FillRest(around.Member, candidates[entry], row);
        }
    }

    // What the prior does not read.
    private void FillRest(int member, int candidate, Span<float> row)
    {
        position.Fill(member, candidate, row);
        if (inputs.Attributes is { } known)
            AttributeFeatures.FillPartners(known, member, candidate, row);
    }
}
