namespace Matching.Cli.Import;

/// <summary>How far the import of a file is.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Rows">Rows read.</param>
/// <param name="Share">Share of its bytes, 0 to 1.</param>
internal readonly record struct ImportProgress(string File, long Rows, double Share);
