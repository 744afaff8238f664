namespace Matching.Graph;

/// <summary>The build of a snapshot was not begun, since it would not fit into memory.</summary>
/// <param name="memory">What the snapshot needs.</param>
/// <param name="availableBytes">What there is.</param>
public sealed class SnapshotTooLargeException(SnapshotMemory memory, long availableBytes) : Exception(
    $"A snapshot of {memory.Members:N0} members and {memory.Pairs:N0} ties needs about {memory.BuildBytes >> 20:N0} MiB to be built and "
    + $"{memory.KeptBytes >> 20:N0} MiB to be kept; {availableBytes >> 20:N0} MiB are left.")
{
    /// <summary>What the snapshot needs.</summary>
    public SnapshotMemory Memory { get; } = memory;
}
