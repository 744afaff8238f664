namespace Matching.Storage;

/// <summary>A limit of the store was exceeded (size of a change set, disk); nothing was applied.</summary>
public sealed class LimitExceededException(string message, Exception? inner = null) : StoreException(message, inner);
