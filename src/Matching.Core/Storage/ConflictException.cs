namespace Matching.Storage;

/// <summary>The change set conflicts with what is stored; nothing was applied.</summary>
public sealed class ConflictException(ConflictReason reason, string message) : StoreException(message)
{
    /// <summary>Why.</summary>
    public ConflictReason Reason { get; } = reason;
}
