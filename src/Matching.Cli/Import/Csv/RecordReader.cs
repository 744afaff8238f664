using System.Runtime.CompilerServices;

namespace Matching.Cli.Import.Csv;

/// <summary>
/// Reads CSV (RFC 4180, any one-character delimiter) record by record. Unlike a general reader it knows the line on which each record begins,
/// and a quote that is never closed costs the row that opened it and not the rest of the file: reading goes on with the next line.
/// </summary>
internal sealed class RecordReader(IAsyncEnumerable<SourceLine> lines, char delimiter)
{
    // A cell with more line breaks than this is taken for a quote that somebody forgot to close.
    private const int MostLinesOfARecord = 200;

    private readonly Queue<SourceLine> _unread = new();

    public async IAsyncEnumerable<CsvRecord> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var source = lines.GetAsyncEnumerator(cancellation);
        while (await NextLineAsync(source) is { } first)
        {
            if (first.Text.Length == 0 && first.Problem is null)
                continue;
            yield return await ReadRecordAsync(first, source);
        }
    }

    private async ValueTask<SourceLine?> NextLineAsync(IAsyncEnumerator<SourceLine> source)
    {
        if (_unread.TryDequeue(out var line))
            return line;
        return await source.MoveNextAsync() ? source.Current : null;
    }

    private async ValueTask<CsvRecord> ReadRecordAsync(SourceLine first, IAsyncEnumerator<SourceLine> source)
    {
        var splitter = new CellSplitter(delimiter);
        var taken = new List<SourceLine>();
        for (var line = first; ;)
        {
            splitter.Add(line.Text);
            taken.Add(line);
            if (!splitter.InQuotes)
                return Finish(taken, splitter);
            if (taken.Count == MostLinesOfARecord || await NextLineAsync(source) is not { } next)
                return GiveUp(taken);
            line = next;
        }
    }

    private static CsvRecord Finish(List<SourceLine> taken, CellSplitter splitter)
    {
        var bad = taken.FirstOrDefault(line => line.Problem is not null);
        return new CsvRecord(taken[0].Number, splitter.Cells, bad.Problem ?? splitter.Problem, taken[^1].Terminated);
    }

    private CsvRecord GiveUp(List<SourceLine> taken)
    {
        var ahead = _unread.ToArray();
        _unread.Clear();
        foreach (var line in taken.Skip(1).Concat(ahead))
            _unread.Enqueue(line);

        var splitter = new CellSplitter(delimiter);
        splitter.Add(taken[0].Text);
        splitter.CloseQuotes();
        return new CsvRecord(taken[0].Number, splitter.Cells, $"has a quote in cell {splitter.Cells.Count} that is never closed", taken[0].Terminated);
    }
}
