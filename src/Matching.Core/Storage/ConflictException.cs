namespace Matching.Storage;

/// <summary>The change set conflicts with what is stored; nothing was applied.</summary>
public sealed class ConflictException(ConflictReason reason, string message, Change? change = null) : StoreException(message)
{
    /// <summary>The change of the set whose expected revision does not hold; null for other reasons.</summary>
    public Change? Change { get; } = change;

    /// <summary>Why.</summary>
    public ConflictReason Reason { get; } = reason;
}
