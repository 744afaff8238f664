using Matching.Neo4j.Testing;
using Neo4j.Driver;

namespace Matching.Standins.Tests.Bolt.Live;

public sealed class LiveConnectionTests : LiveTest
{
    [Theory(Timeout = TestTimeout)]
    [InlineData("bolt")]
    [InlineData("neo4j")]
    public async Task Server_ByEachScheme_TellsOfItself(string scheme)
    {
        await using var driver = Connect(scheme);

        var info = await driver.GetServerInfoAsync();

        info.Agent.ShouldStartWith("Neo4j/5");
        info.ProtocolVersion.ShouldStartWith("5.");
        (await driver.SupportsMultiDbAsync()).ShouldBeTrue();
        (await driver.SupportsSessionAuthAsync()).ShouldBeTrue();
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Password_Wrong_IsToldApartFromRight()
    {
        (await Driver.VerifyAuthenticationAsync(AuthTokens.Basic(Neo4jServer.User, Neo4jServer.Password))).ShouldBeTrue();
        (await Driver.VerifyAuthenticationAsync(AuthTokens.Basic(Neo4jServer.User, "wrong-password"))).ShouldBeFalse();
        await using var driver = GraphDatabase.Driver(Server.Address, AuthTokens.Basic(Neo4jServer.User, "wrong-password"));
        await Should.ThrowAsync<SecurityException>(driver.VerifyConnectivityAsync());
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Database_Unknown_IsFatalByRouting()
    {
        await using var session = Driver.AsyncSession(builder => builder.WithDatabase("nowhere"));

        await Should.ThrowAsync<FatalDiscoveryException>(RunAsync(session, "RETURN 1"));
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Server_Restarted_IsFoundAgainByManagedTransactions()
    {
        await using var server = await Neo4jServer.StartAsync(Cancel);
        await using var driver = GraphDatabase.Driver(
            server.Address, AuthTokens.Basic(Neo4jServer.User, Neo4jServer.Password), config => config.WithMaxTransactionRetryTime(TimeSpan.FromMinutes(4)));
        await using var session = driver.AsyncSession();
        await session.ExecuteWriteAsync(runner => RunAsync(runner, "CREATE (:Before)"));
        await server.CrashAsync(Cancel);

        var writing = session.ExecuteWriteAsync(runner => RunAsync(runner, "CREATE (:After)"));
        await server.StartAgainAsync(Cancel);
        await writing;

        var counts = await session.ExecuteReadAsync(async runner => await (await runner.RunAsync(
            "MATCH (b:Before) WITH count(b) AS before MATCH (a:After) RETURN before, count(a) AS after")).SingleAsync());
        counts["before"].ShouldBe(1L);
        counts["after"].ShouldBe(1L);
    }
}
