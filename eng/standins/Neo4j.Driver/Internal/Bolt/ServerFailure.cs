namespace Neo4j.Driver.Internal.Bolt;

/// <summary>Turns a failure that the server reports into the exception of its kind.</summary>
internal static class ServerFailure
{
    /// <param name="metadata">What the server tells of it.</param>
    /// <param name="isBolt4">Whether the server is so old that it takes some failures for transient which are not.</param>
    public static Neo4jException Of(Dictionary<string, object?> metadata, bool isBolt4)
    {
        var code = metadata.Text("neo4j_code") ?? metadata.Text("code") ?? "";
        if (isBolt4)
            code = Corrected(code);
        var exception = Of(code, metadata.Text("message") ?? "");
        exception.Code = code;
        return exception;
    }

    // Another try cannot help.
    private static string Corrected(string code) => code switch
    {
        "Neo.TransientError.Transaction.Terminated" => "Neo.ClientError.Transaction.Terminated",
        "Neo.TransientError.Transaction.LockClientStopped" => "Neo.ClientError.Transaction.LockClientStopped",
        _ => code,
    };

    private static Neo4jException Of(string code, string message) => code switch
    {
        "Neo.ClientError.Security.Unauthorized" => new AuthenticationException(message),
        "Neo.ClientError.Security.AuthorizationExpired" => new AuthorizationException(message),
        "Neo.ClientError.Security.Forbidden" => new ForbiddenException(message),
        "Neo.ClientError.Security.TokenExpired" => new TokenExpiredException(message),
        "Neo.ClientError.Database.DatabaseNotFound" => new FatalDiscoveryException(message),
        "Neo.ClientError.Transaction.InvalidBookmark" => new InvalidBookmarkException(message),
        "Neo.ClientError.Transaction.InvalidBookmarkMixture" => new InvalidBookmarkMixtureException(message),
        "Neo.ClientError.Statement.ArgumentError" => new StatementArgumentException(message),
        "Neo.ClientError.Statement.TypeError" => new TypeException(message),
        _ when Is(code, "Neo.ClientError.Request.Invalid") => new ProtocolException(message),
        _ when Is(code, "Neo.ClientError.Security.") => new UnknownSecurityException(message),
        _ when Is(code, "Neo.ClientError.") => new ClientException(code, message),
        _ when Is(code, "Neo.TransientError.") => new TransientException(code, message),
        _ => new DatabaseException(code, message),
    };

    private static bool Is(string code, string kind) => code.StartsWith(kind, StringComparison.OrdinalIgnoreCase);
}
