using Matching.Storage.Copying;

namespace Matching.Cli.Copying;

/// <summary>What became of one network.</summary>
/// <param name="Network">Its id.</param>
/// <param name="Written">Records written.</param>
/// <param name="Unchanged">Records that were there already.</param>
/// <param name="Removed">Records that were removed.</param>
/// <param name="Source">What the source holds.</param>
/// <param name="Destination">What the destination holds.</param>
internal sealed record CopiedNetwork(string Network, long Written, long Unchanged, long Removed, NetworkDigest Source, NetworkDigest Destination)
{
    public bool IsEqual => Source == Destination;
}
