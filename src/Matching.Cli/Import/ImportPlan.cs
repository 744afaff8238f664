namespace Matching.Cli.Import;

/// <summary>What is imported to where.</summary>
/// <param name="NetworkId">Network of rows that name none; created where it does not exist.</param>
/// <param name="NetworkName">Its name for people.</param>
/// <param name="CreateNetworks">Whether networks that only rows name are created, too.</param>
/// <param name="Files">The files.</param>
internal sealed record ImportPlan(string NetworkId, string NetworkName, bool CreateNetworks, IReadOnlyList<SourceFile> Files)
{
    public IReadOnlyList<SourceFile> Of(Role role) => [.. Files.Where(file => file.Mapping.Role == role)];
}
