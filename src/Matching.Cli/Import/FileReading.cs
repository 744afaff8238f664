using Matching.Cli.Import.Csv;
using Matching.Cli.Import.Rows;

namespace Matching.Cli.Import;

/// <summary>Reads one file; whatever keeps it from being read is logged, and the other files go on.</summary>
internal sealed class FileReading(SourceFile file, ImportLog log, IProgress<ImportProgress> progress)
{
    // Often enough to look alive, seldom enough to cost nothing.
    private const int RowsBetweenReports = 500;

    private readonly FileTally _tally = log[file];
    private long _length;
    private int _line = 1;

    public FileStream? Open()
    {
        try
        {
            var content = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, useAsync: true);
            _length = content.Length;
            return content;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            log.RejectFile(file, 1, "", "", $"the file cannot be read: {failure.Message}");
            return null;
        }
    }

    public async Task<SourceTable?> OpenTableAsync(Stream content, CancellationToken cancellation)
    {
        try
        {
            var table = await SourceTable.OpenAsync(file, content, cancellation);
            foreach (var column in table.UnknownColumns)
                log.Warn(file, column, "the mapping does not name this column; it is not read");
            return table;
        }
        catch (SourceException failure)
        {
            log.RejectFile(file, 1, failure.Field, failure.Value, failure.Message);
            return null;
        }
    }

    public async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<SourceRow> rows)
    {
        try
        {
            var more = await rows.MoveNextAsync();
            if (!more)
                progress.Report(new ImportProgress(file.Name, _tally.Rows, 1));
            return more;
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException)
        {
            log.RejectFile(file, _line, "", "", $"reading stopped after this line: {failure.Message}");
            return false;
        }
    }

    public void Count(MappedRow? row, long position)
    {
        if (row is null)
        {
            _tally.LeftOut++;
            return;
        }
        _tally.Rows++;
        _line = row.Origin.Line;
        if (_tally.Rows % RowsBetweenReports == 0)
            progress.Report(new ImportProgress(file.Name, _tally.Rows, _length == 0 ? 1 : (double)position / _length));
    }
}
