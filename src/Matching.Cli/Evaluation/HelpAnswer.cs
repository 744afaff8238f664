namespace Matching.Cli.Evaluation;

/// <summary>An answer to somebody's question.</summary>
/// <param name="Helper">Who answered, a number of the file.</param>
/// <param name="Asker">Who had asked.</param>
/// <param name="Time">When, in seconds since 1970.</param>
internal readonly record struct HelpAnswer(int Helper, int Asker, int Time);
