namespace Matching.Cli;

/// <summary>Something that the user has to change before the command can do anything; the message says what.</summary>
internal sealed class UsageException(string message) : Exception(message);
