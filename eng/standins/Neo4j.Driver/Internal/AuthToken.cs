namespace Neo4j.Driver.Internal;

internal sealed class AuthToken(Dictionary<string, object?> content) : IAuthToken
{
    public Dictionary<string, object?> Content { get; } = content;

    public static AuthToken Of(IAuthToken token) => token as AuthToken
        ?? throw new ClientException($"Unknown authentication token, `{token}`. Please use one of the supported tokens from `{nameof(AuthTokens)}`.");

    /// <summary>Whether a connection of these credentials serves for the others.</summary>
    public bool IsSameAs(AuthToken other) => ReferenceEquals(this, other)
        || (Content.Count == other.Content.Count && Content.All(pair => other.Content.TryGetValue(pair.Key, out var value) && Equals(pair.Value, value)));
}
