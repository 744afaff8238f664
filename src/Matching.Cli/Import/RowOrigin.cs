namespace Matching.Cli.Import;

/// <summary>Where a row comes from.</summary>
internal readonly record struct RowOrigin(SourceFile File, int Line);
