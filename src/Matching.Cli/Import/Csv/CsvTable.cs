using System.Runtime.CompilerServices;

namespace Matching.Cli.Import.Csv;

/// <summary>A CSV file with a header line, open for reading.</summary>
internal sealed class CsvTable : IAsyncDisposable
{
    private readonly Stream _text;
    private readonly IAsyncEnumerator<CsvRecord> _records;

    private CsvTable(Stream text, IAsyncEnumerator<CsvRecord> records, IReadOnlyList<string> header)
    {
        _text = text;
        _records = records;
        Header = header;
    }

    /// <summary>Names of the columns, trimmed.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <exception cref="SourceException">The file is not a table.</exception>
    public static async Task<CsvTable> OpenAsync(Stream file, char delimiter, System.Text.Encoding? encoding, CancellationToken cancellation)
    {
        var text = await SourceText.OpenAsync(file, encoding, cancellation);
        var records = new RecordReader(LineReader.ReadAsync(text, cancellation), delimiter).ReadAsync(cancellation).GetAsyncEnumerator(cancellation);
        if (!await records.MoveNextAsync())
            throw new SourceException("the file has no header line");
        var header = records.Current;
        return header.Problem is { } problem
            ? throw new SourceException($"the header line {problem}")
            : new CsvTable(text, records, [.. header.Cells.Select(name => name.Trim())]);
    }

    /// <summary>The records after the header; a record with a wrong number of cells says so as its problem.</summary>
    public async IAsyncEnumerable<CsvRecord> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        while (await _records.MoveNextAsync())
        {
            cancellation.ThrowIfCancellationRequested();
            var record = _records.Current;
            yield return record.Problem is null && record.Cells.Count != Header.Count ? record with { Problem = WrongCount(record) } : record;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _records.DisposeAsync();
        await _text.DisposeAsync();
    }

    private string WrongCount(CsvRecord record)
    {
        var count = $"has {record.Cells.Count} {(record.Cells.Count == 1 ? "cell" : "cells")}, the header has {Header.Count} columns";
        if (record.Cells.Count > Header.Count)
            return count;
        var missing = string.Join(", ", Header.Skip(record.Cells.Count));
        return record.Terminated ? $"{count}; missing: {missing}" : $"{count}: the file ends in the middle of this row; missing: {missing}";
    }
}
