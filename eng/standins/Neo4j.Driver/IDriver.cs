#nullable disable
namespace Neo4j.Driver;

/// <summary>A pool of connections to one server or cluster. Thread-safe and meant to be shared by a whole process.</summary>
public interface IDriver : IDisposable, IAsyncDisposable
{
    Config Config { get; }

    bool Encrypted { get; }

    IAsyncSession AsyncSession();

    IAsyncSession AsyncSession(Action<SessionConfigBuilder> action);

    Task<IServerInfo> GetServerInfoAsync();

    Task<bool> TryVerifyConnectivityAsync();

    Task VerifyConnectivityAsync();

    Task<bool> SupportsMultiDbAsync();

    Task<bool> SupportsSessionAuthAsync();

    IExecutableQuery<IRecord, IRecord> ExecutableQuery(string cypher);

    /// <summary>False where the server refuses the credentials; other failures throw.</summary>
    Task<bool> VerifyAuthenticationAsync(IAuthToken authToken);
}
