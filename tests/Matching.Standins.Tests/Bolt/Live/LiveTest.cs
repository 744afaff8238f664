using Matching.Neo4j.Testing;
using Neo4j.Driver;

namespace Matching.Standins.Tests.Bolt.Live;

/// <summary>The driver against a real Neo4j, which all these tests share; each has labels of its own.</summary>
public abstract class LiveTest : IAsyncLifetime
{
    protected const int TestTimeout = 300_000;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected IDriver Driver { get; private set; } = null!;

    protected Neo4jServer Server { get; private set; } = null!;

    /// <summary>A label that no other test has.</summary>
    protected string Label { get; } = $"L{Guid.NewGuid():N}";

    public async ValueTask InitializeAsync()
    {
        Server = await Neo4jServer.SharedAsync(Cancel);
        Driver = Connect("neo4j");
    }

    public async ValueTask DisposeAsync()
    {
        if (Driver is not null)
            await Driver.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected IDriver Connect(string scheme, Action<ConfigBuilder>? configure = null) =>
        GraphDatabase.Driver(new UriBuilder(Server.Address) { Scheme = scheme }.Uri, AuthTokens.Basic(Neo4jServer.User, Neo4jServer.Password), configure);

    protected async Task<IRecord> SingleAsync(string query, object? parameters = null)
    {
        await using var session = Driver.AsyncSession();
        return await (await session.RunAsync(query, parameters)).SingleAsync();
    }

    protected static async Task<IResultSummary> RunAsync(IAsyncQueryRunner runner, string query, object? parameters = null) =>
        await (await runner.RunAsync(query, parameters)).ConsumeAsync();
}
