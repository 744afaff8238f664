using System.Globalization;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Http;

namespace Matching.Standins.Tests.Client;

public sealed class RequestTests : ClientTest
{
    private static readonly Dictionary<char, TimeSpan> TimeoutUnits = new()
    {
        ['n'] = TimeSpan.FromTicks(1) / 100,
        ['u'] = TimeSpan.FromMicroseconds(1),
        ['m'] = TimeSpan.FromMilliseconds(1),
        ['S'] = TimeSpan.FromSeconds(1),
        ['M'] = TimeSpan.FromMinutes(1),
        ['H'] = TimeSpan.FromHours(1),
    };

    [Fact(Timeout = TestTimeout)]
    public async Task Head_OfACall_IsGrpc()
    {
        var request = await SeenAsync(default);

        request.Method.ShouldBe("POST");
        request.Path.ShouldBe("/test.Echo/Unary");
        request.Protocol.ShouldBe("HTTP/2");
        request.Headers["content-type"].ShouldBe("application/grpc");
        request.Headers["te"].ShouldBe("trailers");
        request.Headers["user-agent"].ShouldStartWith("grpc-dotnet/");
        request.Headers["grpc-accept-encoding"].ShouldBe("identity,gzip,deflate");
        request.Headers.Keys.ShouldNotContain("grpc-timeout");
        request.Headers.Keys.ShouldNotContain("grpc-encoding");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Metadata_OfACall_IsSent()
    {
        var headers = new Metadata { { "X-Text", "some text" }, { "x-data-bin", [1, 2, 255] }, { "grpc-timeout", "1n" }, { "x-twice", "a" }, { "x-twice", "b" } };

        var request = await SeenAsync(new CallOptions(headers));

        request.Headers["x-text"].ShouldBe("some text");
        Convert.FromBase64String(request.Headers["x-data-bin"]).ShouldBe([1, 2, 255]);
        request.Headers["x-twice"].Split(',', StringSplitOptions.TrimEntries).ShouldBe(["a", "b"]);
        request.Headers.Keys.ShouldNotContain("grpc-timeout");
    }

    [Theory(Timeout = TestTimeout)]
    [InlineData(20)]
    [InlineData(3600)]
    [InlineData(200_000)]
    [InlineData(90_000_000)]
    public async Task Deadline_OfACall_IsSentAsTimeout(long seconds)
    {
        var before = DateTime.UtcNow;
        var deadline = before.AddSeconds(seconds);

        var timeout = (await SeenAsync(new CallOptions(deadline: deadline))).Headers["grpc-timeout"];

        timeout.Length.ShouldBeInRange(2, 9);
        var told = TimeoutUnits[timeout[^1]] * long.Parse(timeout[..^1], CultureInfo.InvariantCulture);
        // grpc-dotnet rounds up to three figures; a server must not be told less than is left.
        told.ShouldBeInRange(deadline - DateTime.UtcNow, (deadline - before) * 1.01);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Deadline_OfMaxValue_IsNone()
    {
        (await SeenAsync(new CallOptions(deadline: DateTime.MaxValue))).Headers.Keys.ShouldNotContain("grpc-timeout");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Deadline_InLocalTime_IsRefused()
    {
        var invoker = await ConnectAsync(context => context.AnswerAsync("message"));

        Should.Throw<InvalidOperationException>(() => Unary(invoker, new CallOptions(deadline: DateTime.Now.AddMinutes(1))));
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Credentials_OfCallAndChannel_AreSentWhereAllowed()
    {
        var options = new GrpcChannelOptions
        {
            UnsafeUseInsecureChannelCallCredentials = true,
            Credentials = ChannelCredentials.Create(ChannelCredentials.Insecure, Credentials("x-channel")),
        };
        var call = new CallOptions(credentials: CallCredentials.Compose(Credentials("x-first"), Credentials("x-second")));

        var headers = (await SeenAsync(call, options)).Headers;

        headers["x-channel"].ShouldStartWith("http://127.0.0.1:");
        headers["x-first"].ShouldEndWith("/test.Echo Unary");
        headers["x-second"].ShouldBe(headers["x-first"]);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Credentials_WithoutTls_AreNotSent()
    {
        var headers = (await SeenAsync(new CallOptions(credentials: Credentials("x-secret")))).Headers;

        headers.Keys.ShouldNotContain("x-secret");
    }

    [Fact]
    public void Credentials_AgainstTheAddress_AreRefused()
    {
        Should.Throw<InvalidOperationException>(() => GrpcChannel.ForAddress("http://localhost", new GrpcChannelOptions { Credentials = ChannelCredentials.SecureSsl }));
        Should.Throw<InvalidOperationException>(() => GrpcChannel.ForAddress("https://localhost", new GrpcChannelOptions { Credentials = ChannelCredentials.Insecure }));
        Should.Throw<InvalidOperationException>(() => GrpcChannel.ForAddress(
            "http://localhost", new GrpcChannelOptions { Credentials = ChannelCredentials.Create(ChannelCredentials.Insecure, Credentials("x-secret")) }));
    }

    private static CallCredentials Credentials(string key) => CallCredentials.FromInterceptor((context, metadata) =>
    {
        metadata.Add(key, $"{context.ServiceUrl} {context.MethodName}");
        return Task.CompletedTask;
    });

    private async Task<SeenRequest> SeenAsync(CallOptions options, GrpcChannelOptions? channelOptions = null)
    {
        SeenRequest? seen = null;
        var invoker = await ConnectAsync(
            context =>
            {
                seen = SeenRequest.Of(context.Request);
                return context.AnswerAsync("message");
            },
            channelOptions);
        await Unary(invoker, options);
        return seen!;
    }

    private sealed record SeenRequest(string Method, string Path, string Protocol, IReadOnlyDictionary<string, string> Headers)
    {
        public static SeenRequest Of(HttpRequest request) => new(
            request.Method,
            request.Path,
            request.Protocol,
            request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString(), StringComparer.Ordinal));
    }
}
