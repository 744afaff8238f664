using Matching.Standins.Tests.Bolt.Wire;
using Neo4j.Driver;

namespace Matching.Standins.Tests.Bolt;

public sealed class PoolTests : BoltTest
{
    [Fact(Timeout = TestTimeout)]
    public async Task Sessions_OneAfterTheOther_ShareAConnection()
    {
        var peer = Peer(new ScriptedServer());
        var driver = Driver(peer.Uri);

        for (var i = 0; i < 5; i++)
        {
            await using var session = driver.AsyncSession();
            await RunAsync(session, "RETURN 1");
        }

        peer.Accepted.ShouldBe(1);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Acquisition_PoolExhausted_FailsInTime()
    {
        var peer = Peer(new ScriptedServer());
        var driver = Driver(peer.Uri, config => config.WithMaxConnectionPoolSize(1).WithConnectionAcquisitionTimeout(TimeSpan.FromMilliseconds(200)));
        await using var holder = driver.AsyncSession();
        await using var transaction = await holder.BeginTransactionAsync();
        await using var waiter = driver.AsyncSession();

        (await Should.ThrowAsync<ClientException>(waiter.RunAsync("RETURN 1"))).Message.ShouldContain("obtain a connection from pool");

        await transaction.CommitAsync();
        await RunAsync(waiter, "RETURN 1");
        peer.Accepted.ShouldBe(1);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Acquisition_PoolExhausted_GetsWhatIsReleased()
    {
        const int Sessions = 20;
        var peer = Peer(new ScriptedServer());
        var driver = Driver(peer.Uri, config => config.WithMaxConnectionPoolSize(2));

        await Task.WhenAll(Enumerable.Range(0, Sessions).Select(async _ =>
        {
            await using var session = driver.AsyncSession();
            await session.ExecuteWriteAsync(runner => RunAsync(runner, "CREATE (n)"));
        }));

        peer.Accepted.ShouldBeInRange(1, 2);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Sessions_EndedInTheMiddle_LeaveTheirConnectionsUsable()
    {
        var peer = Peer(new ScriptedServer { Override = new Records(1000).AnswerAsync });
        var driver = Driver(peer.Uri, config => config.WithMaxConnectionPoolSize(1).WithFetchSize(10));

        for (var i = 0; i < 10; i++)
        {
            await using var session = driver.AsyncSession();
            var cursor = await session.RunAsync("RETURN n");
            (await cursor.FetchAsync()).ShouldBeTrue();
            if (i % 2 == 0)
                await Should.ThrowAsync<OperationCanceledException>(cursor.ToListAsync(new CancellationToken(canceled: true)));
        }

        peer.Accepted.ShouldBe(1);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Failures_OfQueries_LeaveTheirConnectionUsable()
    {
        var peer = Peer(new ScriptedServer());
        var driver = Driver(peer.Uri, config => config.WithMaxConnectionPoolSize(1));

        for (var i = 0; i < 5; i++)
        {
            await using var session = driver.AsyncSession();
            await Should.ThrowAsync<ClientException>(RunAsync(session, "FAIL Neo.ClientError.Statement.SyntaxError"));
        }

        peer.Accepted.ShouldBe(1);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Liveness_CheckedAtEachUse_ReplacesADeadConnection()
    {
        var server = new ScriptedServer();
        var connections = 0;
        var dropping = Peer(async connection =>
        {
            await connection.ShakeHandsAsync(5, 4);
            if (Interlocked.Increment(ref connections) > 1)
            {
                await server.AnswerAllAsync(connection);
                return;
            }
            await AnswerUntilAsync(connection, Request.Pull);
        });
        var driver = Driver(dropping.Uri, config => config.WithConnectionLivenessCheckTimeout(TimeSpan.Zero));

        await using (var first = driver.AsyncSession())
            await RunAsync(first, "RETURN 1");
        await using var second = driver.AsyncSession();
        await RunAsync(second, "RETURN 1");

        dropping.Accepted.ShouldBe(2);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Connection_DeadAndUnchecked_FailsAsUnavailableAndIsReplaced()
    {
        var server = new ScriptedServer();
        var connections = 0;
        var peer = Peer(async connection =>
        {
            await connection.ShakeHandsAsync(5, 4);
            if (Interlocked.Increment(ref connections) == 1)
                await AnswerUntilAsync(connection, Request.Pull);
            else
                await server.AnswerAllAsync(connection);
        });
        await using var session = Driver(peer.Uri).AsyncSession();
        await RunAsync(session, "RETURN 1");

        await session.ExecuteWriteAsync(runner => RunAsync(runner, "CREATE (n)"));

        peer.Accepted.ShouldBe(2);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Lifetime_Over_OpensANewConnection()
    {
        var peer = Peer(new ScriptedServer());
        var driver = Driver(peer.Uri, config => config.WithMaxConnectionLifetime(TimeSpan.FromSeconds(1)));
        await using var session = driver.AsyncSession();
        await RunAsync(session, "RETURN 1");
        await Task.Delay(TimeSpan.FromSeconds(1.1), TimeProvider.System, Cancel);
        await RunAsync(session, "RETURN 1");

        peer.Accepted.ShouldBeGreaterThan(1);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Server_SilentForLongerThanItAnnounced_TimesOut()
    {
        var driver = Driver(new ScriptedServer
        {
            Hints = PeerConnection.Map(("connection.recv_timeout_seconds", 1L)),
            Override = async (connection, request) =>
            {
                if (request.Tag == Request.Pull)
                    await Task.Delay(Timeout.InfiniteTimeSpan, connection.Cancellation);
                return false;
            },
        });
        var session = driver.AsyncSession();

        (await Should.ThrowAsync<ConnectionReadTimeoutException>(RunAsync(session, "RETURN 1"))).IsRetriable.ShouldBeTrue();
        await session.DisposeAsync();
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Server_SendingSignsOfLife_IsWaitedFor()
    {
        var driver = Driver(new ScriptedServer
        {
            Hints = PeerConnection.Map(("connection.recv_timeout_seconds", 1L)),
            Override = async (connection, request) =>
            {
                for (var i = 0; request.Tag == Request.Pull && i < 8; i++)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, connection.Cancellation);
                    await connection.SendBytesAsync([0, 0]);
                }
                return false;
            },
        });
        await using var session = driver.AsyncSession();

        (await RunAsync(session, "RETURN 1")).QueryType.ShouldBe(QueryType.ReadOnly);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Session_OfAnotherUser_LogsOnAnewOnAPooledConnection()
    {
        var server = new ScriptedServer();
        var peer = Peer(server);
        var driver = Driver(peer.Uri);
        await using (var own = driver.AsyncSession())
            await RunAsync(own, "RETURN 1");
        await using (var other = driver.AsyncSession(builder => builder.WithAuthToken(AuthTokens.Basic("other", "word"))))
            await RunAsync(other, "RETURN 1");
        await using (var own = driver.AsyncSession())
            await RunAsync(own, "RETURN 1");

        server.Requests.Where(request => request.Tag == Request.Logon).Select(request => request.Extra["principal"]).ShouldBe(["neo4j", "other", "neo4j"]);
        peer.Accepted.ShouldBe(1);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Session_OfAnotherUserOnAnOldServer_IsUnsupported()
    {
        await using var session = Driver(new ScriptedServer { Version = (5, 0) }).AsyncSession(builder => builder.WithAuthToken(AuthTokens.Basic("other", "word")));

        await Should.ThrowAsync<UnsupportedFeatureException>(session.RunAsync("RETURN 1"));
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Driver_Disposed_OpensNoMore()
    {
        var driver = Driver(new ScriptedServer());
        await using (var used = driver.AsyncSession())
            await RunAsync(used, "RETURN 1");
        var session = driver.AsyncSession();
        await driver.DisposeAsync();

        Should.Throw<ObjectDisposedException>(() => driver.AsyncSession());
        await Should.ThrowAsync<ObjectDisposedException>(session.RunAsync("RETURN 1"));
        await driver.DisposeAsync();
    }

    private static async Task AnswerUntilAsync(PeerConnection connection, byte last)
    {
        while (await connection.ReadAsync() is { } request)
        {
            await connection.SuccessAsync(("server", "Neo4j/5.0.0"), ("fields", new object[] { "n" }), ("type", "r"));
            if (request.Tag == last)
                break;
        }
        // The package resets each connection that it takes back.
        if (!Repository.UsesStandins && await connection.ReadAsync() is not null)
            await connection.SuccessAsync();
    }
}
