namespace Matching.Cli.Import.Mapping;

/// <summary>What a mapping file says: which files there are and how their columns become fields.</summary>
/// <param name="NetworkId">The network where the command names none; empty when the mapping is silent, too.</param>
/// <param name="NetworkName">Name for people, used when the network has to be created.</param>
/// <param name="Files">The files.</param>
internal sealed record ImportMapping(string NetworkId, string NetworkName, IReadOnlyList<FileMapping> Files);
