namespace Matching.Storage;

/// <summary>The store cannot be reached or is busy. The call can be repeated; whether a write took effect is known by its request id.</summary>
public class UnavailableException(string message, Exception? inner = null) : StoreException(message, inner);
