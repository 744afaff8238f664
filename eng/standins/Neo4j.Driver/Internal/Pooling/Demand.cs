namespace Neo4j.Driver.Internal.Pooling;

/// <summary>What a connection is needed for.</summary>
/// <param name="Mode">Whether the server must take writes.</param>
/// <param name="Database">Null for the user's home database.</param>
/// <param name="Bookmarks">What the routing table must have seen.</param>
/// <param name="ImpersonatedUser">Whose home database; may be null.</param>
/// <param name="SessionToken">Credentials in the place of the driver's; may be null.</param>
/// <param name="ForcesLogon">Whether the credentials must be shown to the server in any case.</param>
internal sealed record Demand(
    AccessMode Mode,
    string? Database = null,
    string[]? Bookmarks = null,
    string? ImpersonatedUser = null,
    AuthToken? SessionToken = null,
    bool ForcesLogon = false);
