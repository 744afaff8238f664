using Neo4j.Driver;

namespace Matching.Storage.Neo4j;

/// <summary>Translates the driver's errors into the port's. Messages name the server, never the credentials.</summary>
/// <param name="address">Where the server is.</param>
internal sealed class Neo4jErrors(string address)
{
    /// <summary>Whether a uniqueness constraint refused a write.</summary>
    public static bool IsDuplicate(Neo4jException error) => error.Code == "Neo.ClientError.Schema.ConstraintValidationFailed";

    /// <summary>Whether a schema rule exists already, because another server starts at the same time.</summary>
    public static bool IsSchemaRuleThere(Neo4jException error) => error.Code is "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists"
        or "Neo.ClientError.Schema.ConstraintAlreadyExists" or "Neo.ClientError.Schema.IndexAlreadyExists";

    /// <summary>Runs work and translates what it fails with.</summary>
    public async Task<T> GuardAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception error) when (Translate(error) is not null)
        {
            throw Translate(error)!;
        }
    }

    /// <summary>The port's error; null for an error that only a mistake in this store, or the caller's own code, can cause.</summary>
    public StoreException? Translate(Exception error) => error switch
    {
        Neo4jException { Code: { } code } when OfCode(code) is { } translate => translate(error),
        AuthenticationException => Refused("refuses this user and password", error),
        ForbiddenException => Refused(Privileges, error),
        SecurityException => Refused("refuses this user", error),
        UnsupportedFeatureException or ProtocolException => Refused("speaks no version of Bolt that this program knows", error),
        ServiceUnavailableException or SessionExpiredException or ConnectionReadTimeoutException or IOException => Unavailable("cannot be reached", error),
        TransientException => Unavailable("is busy", error),
        DatabaseException => Unavailable("failed", error),
        ObjectDisposedException => new UnavailableException("The store is closed.", error),
        _ => null,
    };

    private const string Privileges = "does not let this user do what the store needs: read, write, create constraints and indexes";

    // https://neo4j.com/docs/status-codes/5/errors/all-errors/
    private Func<Exception, StoreException>? OfCode(string code) => code switch
    {
        "Neo.ClientError.Security.Unauthorized" => error => Refused("refuses this user and password", error),
        "Neo.ClientError.Security.Forbidden" => error => Refused(Privileges, error),
        "Neo.ClientError.Security.CredentialsExpired" => error => Refused("wants a new password for this user", error),
        "Neo.ClientError.Security.AuthenticationRateLimit" => error => Unavailable("refuses this user for a while after too many wrong passwords", error),
        "Neo.ClientError.Database.DatabaseNotFound" => error => Refused("has no such database", error),
        "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase" or "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase" => error => Refused("takes no writes", error),
        "Neo.ClientError.Cluster.NotALeader" => error => Unavailable("has another leader now", error),
        "Neo.ClientError.Transaction.TransactionTimedOut" or "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration"
            or "Neo.ClientError.Transaction.LockClientStopped" or "Neo.ClientError.Transaction.Terminated" => error => Unavailable("ended the transaction, which took too long", error),
        _ when code.EndsWith("OutOfMemoryError", StringComparison.Ordinal) => error => new LimitExceededException($"Neo4j at {address} has too little memory for so large a transaction.", error),
        _ => null,
    };

    private UnavailableException Unavailable(string what, Exception error) => new($"Neo4j at {address} {what}.", error);

    private RefusedException Refused(string what, Exception error) => new($"Neo4j at {address} {what}.", error);
}
