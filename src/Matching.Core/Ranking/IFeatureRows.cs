namespace Matching.Ranking;

/// <summary>Fills feature rows for members of one network. Holds scratch space and is not thread safe: keep one per thread.</summary>
public interface IFeatureRows
{
    /// <summary>Length of a row.</summary>
    int RowLength { get; }

    /// <summary>Fills the rows of the candidates, in their order.</summary>
    /// <param name="source">The member who asks.</param>
    /// <param name="candidates">Distinct others.</param>
    /// <param name="rows">Receives candidates × <see cref="RowLength"/> values, row by row.</param>
    void Extract(int source, ReadOnlySpan<int> candidates, Span<float> rows);
}
