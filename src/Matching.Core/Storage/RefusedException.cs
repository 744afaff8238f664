namespace Matching.Storage;

/// <summary>
/// The store will not serve until a person has mended something: credentials, privileges, the version of the server, of the schema or of this
/// program. Repeating the call does not help.
/// </summary>
public sealed class RefusedException(string message, Exception? inner = null) : UnavailableException(message, inner);
