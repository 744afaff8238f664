namespace Matching.Graph;

/// <summary>Estimates the memory that a snapshot takes, from counts alone, so that a build that cannot end well does not begin.</summary>
/// <param name="Members">Members.</param>
/// <param name="Pairs">Tied pairs; reports or ties are an upper bound.</param>
public readonly record struct SnapshotMemory(long Members, long Pairs)
{
    // Measured at a million members of ten tied pairs each, and rounded up: columns, ids, names, offers and needs; and the circles of whoever helps and is helped.
    private const long BytesPerMember = 240 + 16;
    private const long BytesPerPair = 2 * 15;

    // What laying out and the search for clusters need besides, and give back.
    private const long WorkBytesPerMember = 160;
    private const long WorkBytesPerPair = 90;

    /// <summary>What the snapshot keeps, in bytes.</summary>
    public long KeptBytes => (Members * BytesPerMember) + (Pairs * BytesPerPair);

    /// <summary>What is needed at most from the end of the load to the end of the build, the snapshot included, in bytes.</summary>
    public long BuildBytes => KeptBytes + (Members * WorkBytesPerMember) + (Pairs * WorkBytesPerPair);

    /// <summary>What the process may still take, in bytes: of the machine's memory, or of the limit of its container.</summary>
    public static long AvailableBytes
    {
        get
        {
            var info = GC.GetGCMemoryInfo();
            return Math.Max(0, info.TotalAvailableMemoryBytes - info.MemoryLoadBytes);
        }
    }

    /// <summary>Refuses a build that needs more than there is.</summary>
    /// <param name="availableBytes">What there is, such as <see cref="AvailableBytes"/>.</param>
    /// <exception cref="SnapshotTooLargeException">It needs more.</exception>
    public void Require(long availableBytes)
    {
        if (BuildBytes > availableBytes)
            throw new SnapshotTooLargeException(this, availableBytes);
    }
}
