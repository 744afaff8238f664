using Matching.Standins.Tests.Bolt.Wire;
using Neo4j.Driver;

namespace Matching.Standins.Tests.Bolt;

public sealed class HandshakeTests : BoltTest
{
    [Theory(Timeout = TestTimeout)]
    [InlineData(4, 4)]
    [InlineData(5, 0)]
    [InlineData(5, 1)]
    [InlineData(5, 3)]
    [InlineData(5, 4)]
    [InlineData(5, 6)]
    [InlineData(5, 7)]
    [InlineData(5, 8)]
    public async Task Login_EachVersion_ShowsTheCredentialsOnce(int major, int minor)
    {
        var offered = true;
        var server = new ScriptedServer { Version = (major, minor) };
        var driver = Driver(Peer(async connection =>
        {
            await connection.ShakeHandsAsync(major, minor);
            offered = connection.IsOffered(major, minor);
            await server.AnswerAllAsync(connection);
        }).Uri);

        var info = await TryGetServerInfoAsync(driver);

        Assert.SkipUnless(offered, $"the package does not offer Bolt {major}.{minor}");
        info.ShouldNotBeNull();
        info.ProtocolVersion.ShouldBe($"{major}.{minor}");
        info.Agent.ShouldBe("Neo4j/5.0.0");
        server.Requests.Count(request => request.Tag is Request.Hello or Request.Logon && request.Extra.ContainsKey("credentials")).ShouldBe(1);
        server.Requests.First().Extra.ContainsKey("user_agent").ShouldBeTrue();
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Login_Refused_IsAnAuthenticationException()
    {
        var driver = Driver(new ScriptedServer { Override = Refuse(Request.Logon, "Neo.ClientError.Security.Unauthorized") });

        var e = await Should.ThrowAsync<AuthenticationException>(driver.VerifyConnectivityAsync());

        e.Code.ShouldBe("Neo.ClientError.Security.Unauthorized");
        e.IsRetriable.ShouldBeFalse();
        (await driver.TryVerifyConnectivityAsync()).ShouldBeFalse();
    }

    [Fact(Timeout = TestTimeout)]
    public async Task VerifyAuthentication_OtherUser_IsAskedOfTheServer()
    {
        var server = new ScriptedServer { Override = (connection, request) => RefuseStranger(connection, request) };
        var driver = Driver(server);

        (await driver.VerifyAuthenticationAsync(AuthTokens.Basic("neo4j", "secret"))).ShouldBeTrue();
        (await driver.VerifyAuthenticationAsync(AuthTokens.Basic("stranger", "guess"))).ShouldBeFalse();
        (await driver.SupportsSessionAuthAsync()).ShouldBeTrue();

        static async Task<bool> RefuseStranger(PeerConnection connection, Request request)
        {
            if (request.Tag != Request.Logon || Equals(request.Extra["principal"], "neo4j"))
                return false;
            await connection.FailureAsync("Neo.ClientError.Security.Unauthorized");
            return true;
        }
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Handshake_NoCommonVersion_IsNotSupported()
    {
        var driver = Driver(Peer(connection => connection.ShakeHandsAsync(0, 0)).Uri);

        await Should.ThrowAsync<NotSupportedException>(driver.VerifyConnectivityAsync());
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Handshake_UnknownVersion_IsNotSupported()
    {
        var driver = Driver(Peer(connection => connection.ShakeHandsAsync(9, 9)).Uri);

        await Should.ThrowAsync<NotSupportedException>(driver.VerifyConnectivityAsync());
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Handshake_WebServer_IsNamed()
    {
        var driver = Driver(Peer(connection => connection.SendBytesAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray())).Uri);

        (await Should.ThrowAsync<NotSupportedException>(driver.VerifyConnectivityAsync())).Message.ShouldContain("HTTP");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Handshake_PeerHangingUp_IsUnavailable()
    {
        var driver = Driver(Peer(_ => Task.CompletedTask).Uri);

        (await Should.ThrowAsync<ServiceUnavailableException>(driver.VerifyConnectivityAsync())).IsRetriable.ShouldBeTrue();
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Connect_NobodyListening_FailsAtTheFirstUse()
    {
        var peer = new BoltPeer(_ => Task.CompletedTask);
        await peer.DisposeAsync();
        var driver = Driver($"bolt://127.0.0.1:{peer.Port}");
        await using var session = driver.AsyncSession();

        await Should.ThrowAsync<ServiceUnavailableException>(session.RunAsync("RETURN 1"));
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Connect_SilentPeer_EndsAtTheConnectionTimeout()
    {
        Assert.SkipUnless(Repository.UsesStandins, "the package limits the time of the socket only");
        var driver = Driver(Peer(connection => Task.Delay(Timeout.InfiniteTimeSpan, connection.Cancellation)).Uri, config => config.WithConnectionTimeout(TimeSpan.FromMilliseconds(200)));

        await Should.ThrowAsync<ServiceUnavailableException>(driver.VerifyConnectivityAsync());
    }

    [Theory]
    [InlineData("http://localhost")]
    [InlineData("bolt+x://localhost")]
    public void Driver_UnknownScheme_IsNotSupported(string uri) => Should.Throw<NotSupportedException>(() => GraphDatabase.Driver(uri));

    [Fact]
    public void Driver_RoutingContextWithoutRouting_IsRefused() => Should.Throw<ArgumentException>(() => GraphDatabase.Driver("bolt://localhost?policy=near"));

    [Fact]
    public void Driver_EncryptionSaidTwice_IsRefused() => Should.Throw<ArgumentException>(
        () => GraphDatabase.Driver("bolt+s://localhost", AuthTokens.None, config => config.WithEncryptionLevel(EncryptionLevel.Encrypted)));

    private static async Task<IServerInfo?> TryGetServerInfoAsync(IDriver driver)
    {
        try
        {
            return await driver.GetServerInfoAsync();
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    private static Func<PeerConnection, Request, Task<bool>> Refuse(byte tag, string code) => async (connection, request) =>
    {
        if (request.Tag != tag)
            return false;
        await connection.FailureAsync(code);
        return true;
    };
}
