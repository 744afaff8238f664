using System.Collections.Concurrent;
using Matching.Standins.Tests.Bolt.Wire;
using Neo4j.Driver;

namespace Matching.Standins.Tests.Bolt;

public sealed class RoutingTests : BoltTest
{
    private readonly ConcurrentQueue<string> _seen = new();
    private string[] _routers = [];
    private string[] _readers = [];
    private string[] _writers = [];
    private long _timeToLive = 300;
    private int _routed;

    [Fact(Timeout = TestTimeout)]
    public async Task Work_OfEachKind_GoesToTheServersOfItsKind()
    {
        var (router, reader, writer) = Cluster();
        await using var session = Session(router);

        await session.ExecuteReadAsync(runner => RunAsync(runner, "RETURN 1"));
        await session.ExecuteWriteAsync(runner => RunAsync(runner, "CREATE (n)"));
        await RunAsync(session, "CREATE (n)");

        _seen.ShouldBe(["reader", "writer", "writer"]);
        _routed.ShouldBe(1);
        (router.Accepted, reader.Accepted, writer.Accepted).ShouldBe((1, 1, 1));
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Route_Asked_CarriesContextDatabaseAndBookmarks()
    {
        Request? route = null;
        var router = Peer(Member("router", (_, request) =>
        {
            route ??= request.Tag == Request.Route ? request : null;
            return Task.FromResult(false);
        }));
        _routers = _readers = _writers = [router.Address];
        await using var session = Driver($"neo4j://{router.Address}?policy=near").AsyncSession(
            builder => builder.WithDatabase("members").WithBookmarks(Bookmarks.From("a")));

        await RunAsync(session, "RETURN 1");

        route!.Fields[0].ShouldBe(PeerConnection.Map(("address", router.Address), ("policy", "near")));
        route.Fields[1].ShouldBe(new object[] { "a" });
        route.Extra.ShouldBe(PeerConnection.Map(("db", "members")));
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Table_Expired_IsAskedForAnew()
    {
        _timeToLive = 0;
        var (router, _, _) = Cluster();
        await using var session = Session(router);
        await Should.ThrowAsync<ServiceUnavailableException>(session.RunAsync("RETURN 1"));

        _timeToLive = 300;
        await RunAsync(session, "RETURN 1");
        _routed.ShouldBe(2);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Write_LeaderChanged_FindsTheNewOne()
    {
        BoltPeer? second = null;
        var first = Peer(Member("first", async (connection, request) =>
        {
            if (request.Tag != Request.Run)
                return false;
            _writers = [second!.Address];
            await connection.FailureAsync("Neo.ClientError.Cluster.NotALeader");
            return true;
        }));
        second = Peer(Member("second"));
        _routers = _readers = [first.Address];
        _writers = [first.Address];
        await using var session = Session(first);

        await Should.ThrowAsync<SessionExpiredException>(RunAsync(session, "CREATE (n)"));
        await session.ExecuteWriteAsync(runner => RunAsync(runner, "CREATE (n)"));

        _seen.Last().ShouldBe("second");
        _routed.ShouldBe(2);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Write_InAReadTransaction_IsTheClientsFault()
    {
        var only = Peer(Member("only", async (connection, request) =>
        {
            if (request.Tag == Request.Run)
                await connection.FailureAsync("Neo.ClientError.General.ForbiddenOnReadOnlyDatabase");
            return request.Tag == Request.Run;
        }));
        _routers = _readers = _writers = [only.Address];
        await using var session = Session(only);

        (await Should.ThrowAsync<ClientException>(session.ExecuteReadAsync(runner => RunAsync(runner, "CREATE (n)")))).Message.ShouldContain("READ access mode");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Reader_Gone_IsReplacedByAnother()
    {
        var gone = new BoltPeer(_ => Task.CompletedTask);
        await gone.DisposeAsync();
        var (router, reader, _) = Cluster();
        _readers = [gone.Address, reader.Address];
        await using var session = Session(router);

        for (var i = 0; i < 4; i++)
            await session.ExecuteReadAsync(runner => RunAsync(runner, "RETURN 1"));

        _seen.ShouldBe(["reader", "reader", "reader", "reader"]);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Reader_BreakingOff_ExpiresTheSessionAndIsForgotten()
    {
        var breaking = Peer(Member("breaking", (_, request) => request.Tag == Request.Run ? throw new IOException() : Task.FromResult(false)));
        var (router, reader, _) = Cluster();
        _readers = [breaking.Address];
        await using var session = Driver($"neo4j://{router.Address}").AsyncSession(
            builder => builder.WithDatabase("neo4j").WithDefaultAccessMode(AccessMode.Read));

        await using var transaction = await session.BeginTransactionAsync();
        await Should.ThrowAsync<SessionExpiredException>(RunAsync(transaction, "RETURN 1"));
        _readers = [reader.Address];
        await session.ExecuteReadAsync(runner => RunAsync(runner, "RETURN 1"));

        _seen.Last().ShouldBe("reader");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Routers_NoneAnswering_IsUnavailable()
    {
        var gone = new BoltPeer(_ => Task.CompletedTask);
        await gone.DisposeAsync();
        await using var session = Driver($"neo4j://{gone.Address}").AsyncSession();

        await Should.ThrowAsync<ServiceUnavailableException>(session.RunAsync("RETURN 1"));
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Database_Unknown_IsFatal()
    {
        var router = Peer(Member("router", async (connection, request) =>
        {
            if (request.Tag == Request.Route)
                await connection.FailureAsync("Neo.ClientError.Database.DatabaseNotFound");
            return request.Tag == Request.Route;
        }));
        await using var session = Driver($"neo4j://{router.Address}").AsyncSession(builder => builder.WithDatabase("none"));

        await Should.ThrowAsync<FatalDiscoveryException>(session.RunAsync("RETURN 1"));
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Resolver_NamingAddresses_IsAskedFirst()
    {
        var (router, _, _) = Cluster();
        var asked = new List<ServerAddress>();
        var driver = Driver("neo4j://cluster.example:1234", config => config.WithResolver(new Resolver(asked, router.Port)));
        await using var session = driver.AsyncSession(builder => builder.WithDatabase("neo4j"));

        await RunAsync(session, "RETURN 1");

        asked.ShouldContain(ServerAddress.From("cluster.example", 1234));
        _seen.ShouldBe(["writer"]);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task ServerInfo_OfACluster_IsThatOfAReader()
    {
        var (router, reader, _) = Cluster();

        (await Driver($"neo4j://{router.Address}").GetServerInfoAsync()).Address.ShouldBe(reader.Address);
    }

    private (BoltPeer Router, BoltPeer Reader, BoltPeer Writer) Cluster()
    {
        var (router, reader, writer) = (Peer(Member("router")), Peer(Member("reader")), Peer(Member("writer")));
        (_routers, _readers, _writers) = ([router.Address], [reader.Address], [writer.Address]);
        return (router, reader, writer);
    }

    private IAsyncSession Session(BoltPeer router) => Driver($"neo4j://{router.Address}").AsyncSession(builder => builder.WithDatabase("neo4j"));

    private Func<PeerConnection, Task> Member(string name, Func<PeerConnection, Request, Task<bool>>? script = null) => new ScriptedServer
    {
        Override = async (connection, request) =>
        {
            if (request.Tag == Request.Run)
                _seen.Enqueue(name);
            if (script is not null && await script(connection, request))
                return true;
            if (request.Tag == Request.Route)
                await RouteAsync(connection, request);
            return request.Tag == Request.Route;
        },
    }.ServeAsync;

    private Task RouteAsync(PeerConnection connection, Request request)
    {
        Interlocked.Increment(ref _routed);
        var servers = new[] { Role("ROUTE", _routers), Role("READ", _readers), Role("WRITE", _writers) };
        var table = PeerConnection.Map(("ttl", _timeToLive), ("db", request.Extra.GetValueOrDefault("db") ?? "neo4j"), ("servers", servers));
        return connection.SuccessAsync(("rt", table));
    }

    private static Dictionary<string, object?> Role(string role, string[] addresses) => PeerConnection.Map(("role", role), ("addresses", addresses));

    private sealed class Resolver(List<ServerAddress> asked, int port) : IServerAddressResolver
    {
        public ISet<ServerAddress> Resolve(ServerAddress address)
        {
            asked.Add(address);
            return new HashSet<ServerAddress> { ServerAddress.From("127.0.0.1", port) };
        }
    }
}
