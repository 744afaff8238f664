namespace Matching.Cli.Import.Csv;

/// <summary>A file that cannot be imported as a whole; the message says why, in words for people.</summary>
internal sealed class SourceException(string message, string field = "", string value = "") : Exception(message)
{
    public string Field { get; } = field;

    public string Value { get; } = value;
}
