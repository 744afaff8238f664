namespace Matching.Storage.Copying;

/// <summary>What a copy did.</summary>
/// <param name="Written">Records that were new or different.</param>
/// <param name="Unchanged">Records that the destination had already.</param>
/// <param name="Removed">Records that the source no longer has.</param>
/// <param name="Source">What was read.</param>
/// <param name="Destination">What the destination holds after it.</param>
/// <param name="Revision">The destination's revision.</param>
public sealed record CopyResult(long Written, long Unchanged, long Removed, NetworkDigest Source, NetworkDigest Destination, Revision Revision)
{
    /// <summary>Whether the destination holds what the source held when it was read.</summary>
    public bool IsVerified => Source == Destination;
}
