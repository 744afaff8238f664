namespace DotNet.Testcontainers.Internal;

/// <summary>How to start a program.</summary>
internal sealed record ProgramStart(string Command, IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, string> Environment);
