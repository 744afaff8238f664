namespace Matching.Cli.Import.Csv;

/// <summary>One physical line of a text file, without its line break.</summary>
/// <param name="Number">1 for the first line.</param>
/// <param name="Text">The text; undecodable bytes show as U+FFFD.</param>
/// <param name="Problem">What is wrong with the bytes; null where nothing is.</param>
/// <param name="Terminated">False for a last line without a line break.</param>
internal readonly record struct SourceLine(int Number, string Text, string? Problem, bool Terminated);
