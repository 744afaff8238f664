using System.IO.Enumeration;
using System.Text;

namespace Matching.Cli.Import.Mapping;

/// <summary>How the rows of one file, or of all files of one pattern, are read.</summary>
internal sealed record FileMapping
{
    public required Role Role { get; init; }

    /// <summary>File name or pattern with * and ?, relative to the folder that is imported.</summary>
    public required string Path { get; init; }

    public char Delimiter { get; init; } = ',';

    /// <summary>Encoding of files without a byte order mark; null means UTF-8.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>Whether decimals are written 0,5.</summary>
    public bool DecimalComma { get; init; }

    public required IReadOnlyList<FieldMapping> Fields { get; init; }

    /// <summary>Columns left out on purpose; null leaves out all that are not named.</summary>
    public IReadOnlySet<string>? Ignored { get; init; } = new HashSet<string>();

    /// <summary>Only rows for which all of these hold are imported.</summary>
    public IReadOnlyList<RowFilter> Filters { get; init; } = [];

    /// <summary>The columns that the file must have.</summary>
    public IEnumerable<string> Columns => Fields.SelectMany(mapped => mapped.Source.Columns).Concat(Filters.Select(filter => filter.Column)).Distinct();

    /// <summary>Whether a file is one of these; an ending .gz does not count.</summary>
    public bool Matches(string relativePath)
    {
        var pattern = Path.Replace('\\', '/');
        var path = relativePath.Replace('\\', '/');
        return Fits(pattern, path) || (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) && Fits(pattern, path[..^3]));
    }

    private static bool Fits(string pattern, string path) =>
        FileSystemName.MatchesSimpleExpression(pattern, path, ignoreCase: false)
        || FileSystemName.MatchesSimpleExpression(pattern, System.IO.Path.GetFileName(path), ignoreCase: false);
}
