namespace Matching.Cli.Import.Mapping;

/// <summary>A mapping file that cannot be used; the message names file, line and key.</summary>
internal sealed class MappingException(string message) : Exception(message);
