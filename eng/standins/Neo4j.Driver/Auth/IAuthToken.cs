namespace Neo4j.Driver;

/// <summary>Credentials; made by <see cref="AuthTokens"/>.</summary>
public interface IAuthToken
{
}
