using System.Runtime.CompilerServices;
using Matching.Cli.Import.Csv;

namespace Matching.Cli.Import.Rows;

/// <summary>The rows of a file that belong to one entry of the mapping.</summary>
internal sealed class SourceTable : IAsyncDisposable
{
    private readonly SourceFile _file;
    private readonly CsvTable _table;
    private readonly int _prefix;

    private SourceTable(SourceFile file, CsvTable table)
    {
        _file = file;
        _table = table;
        _prefix = file.IsRejects ? RejectedRows.Columns.Count : 0;
        Columns = [.. table.Header.Skip(_prefix)];
    }

    public IReadOnlyList<string> Columns { get; }

    /// <exception cref="SourceException">The file cannot be imported.</exception>
    public static async Task<SourceTable> OpenAsync(SourceFile file, Stream content, CancellationToken cancellation)
    {
        var delimiter = file.IsRejects ? ',' : file.Mapping.Delimiter;
        var encoding = file.IsRejects ? null : file.Mapping.Encoding;
        var table = new SourceTable(file, await CsvTable.OpenAsync(content, delimiter, encoding, cancellation));
        table.CheckColumns();
        return table;
    }

    /// <summary>Columns that the mapping neither reads nor leaves out on purpose.</summary>
    public IEnumerable<string> UnknownColumns => _file.IsRejects || _file.Mapping.Ignored is not { } ignored
        ? []
        : Columns.Where(column => column.Length > 0 && !ignored.Contains(column)).Except(_file.Mapping.Columns);

    public async IAsyncEnumerable<SourceRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var record in _table.ReadAsync(cancellation))
        {
            if (!_file.IsRejects)
                yield return new SourceRow(record.Line, record.Cells, record.Problem);
            else if (record.Cells.Count > 0 && _file.Mapping.Matches(record.Cells[0]))
                yield return new SourceRow(record.Line, [.. record.Cells.Skip(_prefix)], record.Problem);
        }
    }

    public ValueTask DisposeAsync() => _table.DisposeAsync();

    private void CheckColumns()
    {
        var twice = Columns.Where(column => column.Length > 0).GroupBy(column => column).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
            throw new SourceException("the header names this column twice", twice.Key);
        var missing = _file.Mapping.Columns.Except(Columns).ToArray();
        if (missing.Length == 0)
            return;
        var one = missing.Length == 1;
        throw new SourceException(
            $"the mapping reads {(one ? "this column" : "these columns")}, but the file does not have {(one ? "it" : "them")}; its columns are {string.Join(", ", Columns)}",
            string.Join(", ", missing));
    }
}
