namespace Matching.Cli.Import.Csv;

/// <summary>One record of a CSV file.</summary>
/// <param name="Line">Line on which it begins.</param>
/// <param name="Cells">Its cells; of a malformed record, those that could be read.</param>
/// <param name="Problem">What is wrong with it; null where nothing is.</param>
/// <param name="Terminated">False where the file ends inside the record's last line.</param>
internal sealed record CsvRecord(int Line, IReadOnlyList<string> Cells, string? Problem, bool Terminated);
