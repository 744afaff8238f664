namespace Matching.Cli.Import;

/// <summary>What became of the rows of a file.</summary>
internal sealed class FileTally
{
    /// <summary>Rows read, without those that the mapping leaves out.</summary>
    public long Rows { get; set; }

    /// <summary>Rows that the mapping leaves out.</summary>
    public long LeftOut { get; set; }

    public long Rejected { get; set; }

    public long Imported => Rows - Rejected;
}
