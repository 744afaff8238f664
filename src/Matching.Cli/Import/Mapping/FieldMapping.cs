namespace Matching.Cli.Import.Mapping;

/// <summary>Where the value of a field comes from and what happens to it on the way.</summary>
internal sealed record FieldMapping
{
    public required RowField Field { get; init; }

    public required FieldSource Source { get; init; }

    /// <summary>Value where the file has none.</summary>
    public string? Default { get; init; }

    /// <summary>Parts a cell with several values.</summary>
    public string? Split { get; init; }

    /// <summary>Keeps what comes before the last occurrence of this text, such as "2.A" of "2.A.1"; nothing where it does not occur.</summary>
    public string? BeforeLast { get; init; }

    /// <summary>The file's words and what they stand for: the value of this field, and possibly of others; null where words stay as they are.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? Values { get; init; }

    /// <summary>Whether a word that <see cref="Values"/> lacks stays as it is instead of costing the row.</summary>
    public bool KeepOthers { get; init; }

    /// <summary>The file's range of a number, brought to 0..1.</summary>
    public (double Least, double Most)? Range { get; init; }

    /// <summary>How the file writes times, in .NET's words; null for ISO 8601.</summary>
    public string? Format { get; init; }
}
