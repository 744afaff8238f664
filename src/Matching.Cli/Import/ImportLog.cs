namespace Matching.Cli.Import;

/// <summary>What happened to files and rows. Answers of the server arrive while rows are read, hence the lock.</summary>
internal sealed class ImportLog
{
    private readonly Lock _gate = new();
    private readonly Dictionary<SourceFile, FileTally> _tallies = [];
    private readonly Dictionary<RowOrigin, List<RowProblem>> _rejected = [];
    private readonly List<Rejection> _fileProblems = [];
    private readonly List<Rejection> _warnings = [];
    private readonly List<string> _notes = [];

    /// <summary>Every problem, by file and line.</summary>
    public IReadOnlyList<Rejection> Rejections => _fileProblems
        .Concat(_rejected.SelectMany(row => row.Value.Select(problem => Rejection.Of(row.Key, problem))))
        .OrderBy(rejection => rejection.File, StringComparer.Ordinal).ThenBy(rejection => rejection.Line).ToList();

    /// <summary>Rows with what is wrong with them.</summary>
    public IReadOnlyDictionary<RowOrigin, List<RowProblem>> RejectedRows => _rejected;

    /// <summary>Columns that nobody reads and the like: nothing is lost but worth knowing.</summary>
    public IReadOnlyList<Rejection> Warnings => _warnings;

    /// <summary>What was done besides importing rows, such as creating the network.</summary>
    public IReadOnlyList<string> Notes => _notes;

    public bool IsClean => _fileProblems.Count == 0 && _rejected.Count == 0;

    public FileTally this[SourceFile file]
    {
        get
        {
            lock (_gate)
                return _tallies.TryGetValue(file, out var tally) ? tally : _tallies[file] = new FileTally();
        }
    }

    public void Reject(RowOrigin origin, params IEnumerable<RowProblem> problems)
    {
        lock (_gate)
        {
            if (!_rejected.TryGetValue(origin, out var known))
            {
                _rejected[origin] = known = [];
                this[origin.File].Rejected++;
            }
            known.AddRange(problems);
        }
    }

    public void RejectFile(SourceFile file, int line, string field, string value, string reason)
    {
        lock (_gate)
            _fileProblems.Add(new Rejection(file.Name, line, field, value, reason));
    }

    public void Warn(SourceFile file, string field, string reason)
    {
        lock (_gate)
            _warnings.Add(new Rejection(file.Name, 1, field, "", reason));
    }

    public void Note(string text)
    {
        lock (_gate)
            _notes.Add(text);
    }
}
