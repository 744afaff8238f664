namespace Matching.Storage.Copying;

/// <summary>What a copy is doing.</summary>
public enum CopyPhase
{
    /// <summary>Reads what the destination has of an earlier copy.</summary>
    Comparing,

    /// <summary>Reads the source and writes what the destination lacks.</summary>
    Copying,

    /// <summary>Removes what the source no longer has.</summary>
    Removing,

    /// <summary>Reads the destination once more.</summary>
    Verifying,
}
