using System.Text.RegularExpressions;

namespace Matching.Cli.Import.Mapping;

/// <summary>A condition on the cell of a column.</summary>
/// <param name="Column">The column.</param>
/// <param name="In">Values that pass; null lets all pass.</param>
/// <param name="NotIn">Values that do not pass; null lets all pass.</param>
/// <param name="Matches">Expression that the cell must match somewhere; null lets all pass.</param>
internal sealed record RowFilter(string Column, IReadOnlySet<string>? In, IReadOnlySet<string>? NotIn, Regex? Matches)
{
    public bool Passes(string cell) =>
        In?.Contains(cell) != false && NotIn?.Contains(cell) != true && Matches?.IsMatch(cell) != false;
}
