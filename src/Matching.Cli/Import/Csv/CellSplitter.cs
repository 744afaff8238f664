using System.Text;

namespace Matching.Cli.Import.Csv;

/// <summary>Splits the lines of one record into cells.</summary>
internal sealed class CellSplitter(char delimiter)
{
    private readonly List<string> _cells = [];
    private readonly StringBuilder _quoted = new();

    /// <summary>Whether a quoted cell goes on in the next line.</summary>
    public bool InQuotes { get; private set; }

    public string? Problem { get; private set; }

    public IReadOnlyList<string> Cells => _cells;

    public void Add(string line)
    {
        var at = 0;
        if (InQuotes)
        {
            _quoted.Append('\n');
            at = ReadQuoted(line, 0);
        }
        while (at >= 0 && !InQuotes)
            at = at < line.Length && line[at] == '"' ? ReadQuoted(line, at + 1) : ReadPlain(line, at);
    }

    public void CloseQuotes()
    {
        _cells.Add(_quoted.ToString());
        InQuotes = false;
    }

    // Both return where the next cell begins, or -1 at the end of the line.
    private int ReadPlain(string line, int start)
    {
        var end = line.IndexOf(delimiter, start);
        _cells.Add(line[start..(end < 0 ? line.Length : end)]);
        return end < 0 ? -1 : end + 1;
    }

    private int ReadQuoted(string line, int start)
    {
        InQuotes = true;
        for (var at = start; ;)
        {
            var quote = line.IndexOf('"', at);
            if (quote < 0)
            {
                _quoted.Append(line, at, line.Length - at);
                return -1;
            }
            _quoted.Append(line, at, quote - at);
            at = quote + 1;
            if (at >= line.Length || line[at] != '"')
                return EndQuoted(line, at);
            _quoted.Append('"');
            at++;
        }
    }

    private int EndQuoted(string line, int afterQuote)
    {
        var end = line.IndexOf(delimiter, afterQuote);
        var stop = end < 0 ? line.Length : end;
        if (stop > afterQuote)
        {
            Problem ??= $"has text after the closing quote of cell {_cells.Count + 1}";
            _quoted.Append(line, afterQuote, stop - afterQuote);
        }
        CloseQuotes();
        _quoted.Clear();
        return end < 0 ? -1 : end + 1;
    }
}
