using System.Globalization;
using CsvHelper;
using Matching.Cli.Import.Rows;

namespace Matching.Cli.Import;

/// <summary>
/// The file of rejected rows: file, line, field, value and reason, then the row as it was under its own columns (the columns of all files
/// side by side). Corrected, the file can be imported again with the same mapping.
/// </summary>
internal static class RejectedRows
{
    private const string Surplus = "(surplus cells)";

    public static IReadOnlyList<string> Columns { get; } = ["file", "line", "field", "value", "reason"];

    public static bool IsHeader(IReadOnlyList<string> header) => header.Take(Columns.Count).SequenceEqual(Columns);

    /// <summary>Writes the rows, read once more from where they came from.</summary>
    public static async Task WriteAsync(TextWriter target, ImportLog log, CancellationToken cancellation)
    {
        var rows = new List<(RowOrigin Origin, IReadOnlyList<string> Columns, IReadOnlyList<string> Cells)>();
        foreach (var file in log.RejectedRows.Keys.GroupBy(origin => origin.File))
            await ReadAsync(file.Key, [.. file.Select(origin => origin.Line)], rows, cancellation);

        string[] columns = [.. rows.SelectMany(row => row.Columns).Where(name => name.Length > 0).Distinct()];
        if (rows.Any(row => row.Cells.Count > row.Columns.Count))
            columns = [.. columns, Surplus];
        await using var csv = new CsvWriter(target, CultureInfo.InvariantCulture, leaveOpen: true);
        await WriteLineAsync(csv, [.. Columns, .. columns]);
        foreach (var row in rows)
            await WriteLineAsync(csv, [.. Verdict(row.Origin, log.RejectedRows[row.Origin]), .. columns.Select(name => Cell(row.Columns, row.Cells, name))]);
    }

    private static async Task ReadAsync(
        SourceFile file, HashSet<int> lines, List<(RowOrigin, IReadOnlyList<string>, IReadOnlyList<string>)> rows, CancellationToken cancellation)
    {
        await using var content = File.OpenRead(file.Path);
        await using var table = await SourceTable.OpenAsync(file, content, cancellation);
        await foreach (var row in table.ReadAsync(cancellation))
        {
            if (lines.Contains(row.Line))
                rows.Add((new RowOrigin(file, row.Line), table.Columns, row.Cells));
        }
    }

    private static string[] Verdict(RowOrigin origin, List<RowProblem> problems) =>
    [
        origin.File.Mapping.Matches(origin.File.Name) ? origin.File.Name : origin.File.Mapping.Path,
        origin.Line.ToString(CultureInfo.InvariantCulture),
        string.Join("; ", problems.Select(problem => problem.Field)),
        string.Join("; ", problems.Select(problem => problem.Value)),
        string.Join("; ", problems.Select(problem => problem.Reason)),
    ];

    private static string Cell(IReadOnlyList<string> columns, IReadOnlyList<string> cells, string name)
    {
        if (name == Surplus)
            return string.Join("; ", cells.Skip(columns.Count));
        var index = columns.ToList().IndexOf(name);
        return index >= 0 && index < cells.Count ? cells[index] : "";
    }

    private static async Task WriteLineAsync(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(cell);
        await csv.NextRecordAsync();
    }
}
