namespace Matching.Storage;

/// <summary>What a store fails with; each store translates its driver's errors into the derived types.</summary>
public abstract class StoreException(string message, Exception? inner = null) : Exception(message, inner);
