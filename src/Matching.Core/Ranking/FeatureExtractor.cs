namespace Matching.Ranking;

/// <summary>
/// Fills feature rows for one member and many candidates from the rows around the member: one walk over the ways of two ties, one over the
/// ways of three, and one glance at each candidate. Allocates nothing after construction; holds scratch space of about
/// 20 bytes per node and is not thread safe: keep one per thread.
/// </summary>
public sealed class FeatureExtractor
{
    private readonly FeatureInputs inputs;
    private readonly CandidateRows rows;
    private readonly MutualContactFeatures mutualContacts;
    private readonly ReachFeatures reach;
    private readonly PositionFeatures position;
    private readonly AttributeFeatures attributes;

    /// <summary>Prepares scratch space for a snapshot.</summary>
    public FeatureExtractor(FeatureInputs inputs)
    {
        this.inputs = inputs;
        rows = new CandidateRows(inputs.Graph.NodeCount);
        mutualContacts = new MutualContactFeatures(inputs);
        reach = new ReachFeatures(inputs);
        position = new PositionFeatures(inputs);
        attributes = new AttributeFeatures(inputs.Attributes);
    }

    /// <summary>Length of a feature row.</summary>
    public static int RowLength => FeatureTable.Columns.Length;

    /// <summary>Fills the rows of the candidates, in their order.</summary>
    /// <param name="source">The member who asks.</param>
    /// <param name="candidates">Distinct nodes. Meant for people the member has no tie to, right for any but the member.</param>
    /// <param name="features">Receives candidates × <see cref="RowLength"/> values, row by row; what it held is overwritten.</param>
    public void Extract(int source, ReadOnlySpan<int> candidates, Span<float> features)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)source, (uint)inputs.Graph.NodeCount, nameof(source));
        if (features.Length != candidates.Length * RowLength)
            throw new ArgumentException($"{candidates.Length} candidates need {candidates.Length * RowLength} values, not {features.Length}.", nameof(features));
        features.Clear();
        rows.Mark(candidates);
        try
        {
            mutualContacts.Fill(source, candidates, rows, features);
            reach.Fill(source, candidates, features);
            position.Fill(source, candidates, features);
            attributes.Fill(source, candidates, features);
        }
        finally
        {
            rows.Unmark(candidates);
        }
    }
}
