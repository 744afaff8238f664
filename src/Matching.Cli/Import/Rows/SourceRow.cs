namespace Matching.Cli.Import.Rows;

/// <summary>A row of a file as it stands there.</summary>
/// <param name="Line">Line on which it begins.</param>
/// <param name="Cells">Its cells, in the order of the file's columns.</param>
/// <param name="Problem">What is wrong with its form; null where nothing is.</param>
internal sealed record SourceRow(int Line, IReadOnlyList<string> Cells, string? Problem);
