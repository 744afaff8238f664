using System.Net;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Matching.Interop.V1;
using Matching.Standins.Tests.Interop;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Matching.Standins.Tests.Server;

public sealed class CallContextTests : ServerTest
{
    [Fact(Timeout = TestTimeout)]
    public async Task Context_OfACall_TellsOfItsRequest()
    {
        await using var server = await InteropServer.StartAsync(new Script
        {
            Unary = (_, context) =>
            {
                context.Method.ShouldBe(RawClient.Unary);
                context.Host.ShouldStartWith("127.0.0.1:");
                context.Peer.ShouldMatch(@"^ipv4:127\.0\.0\.1:\d+$");
                context.Deadline.ShouldBe(DateTime.MaxValue);
                context.AuthContext.IsPeerAuthenticated.ShouldBeFalse();
                context.GetHttpContext().Connection.RemoteIpAddress.ShouldBe(IPAddress.Loopback);
                context.UserState["key"] = "value";
                context.GetHttpContext().Items["key"].ShouldBe("value");
                return Task.FromResult(new InteropResponse());
            },
        });

        await server.Client.UnaryAsync(new InteropRequest(), cancellationToken: Cancel);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task RequestHeaders_OfACall_AreItsMetadataAlone()
    {
        Metadata seen = [];
        await using var server = await InteropServer.StartAsync(new Script
        {
            Unary = (_, context) =>
            {
                seen = context.RequestHeaders;
                return Task.FromResult(new InteropResponse());
            },
        });
        using var client = new RawClient(server.Address);

        await client.PostAsync(
            RawClient.Unary, new TrickledContent(Frame.Of(new InteropRequest())), "application/grpc", ("x-text", "a"), ("x-data-bin", "AAE"), ("grpc-timeout", "1H"), ("grpc-accept-encoding", "gzip"), ("te", "trailers"));

        seen.Select(entry => entry.Key).ShouldBe(["x-text", "x-data-bin"], ignoreOrder: true);
        seen.GetValueBytes("x-data-bin").ShouldBe([0, 1]);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task WriteResponseHeaders_BeforeTheResponse_ReachesTheClientAtOnce()
    {
        var release = new TaskCompletionSource();
        await using var server = await InteropServer.StartAsync(new Script
        {
            Unary = async (_, context) =>
            {
                await context.WriteResponseHeadersAsync(new Metadata { { "x-early", "yes" } });
                await release.Task;
                return new InteropResponse();
            },
        });
        using var call = server.Client.UnaryAsync(new InteropRequest(), cancellationToken: Cancel);

        (await call.ResponseHeadersAsync).GetValue("x-early").ShouldBe("yes");

        release.SetResult();
        await call;
    }

    [Fact(Timeout = TestTimeout)]
    public async Task WriteResponseHeaders_Twice_Throws()
    {
        await using var server = await InteropServer.StartAsync(new Script
        {
            Unary = async (_, context) =>
            {
                await context.WriteResponseHeadersAsync([]);
                await Should.ThrowAsync<InvalidOperationException>(() => context.WriteResponseHeadersAsync([]));
                return new InteropResponse { Text = "checked" };
            },
        });

        (await server.Client.UnaryAsync(new InteropRequest(), cancellationToken: Cancel)).Text.ShouldBe("checked");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task CallFeature_InMiddleware_IsTheHandlersContext()
    {
        Status? seen = null;
        await using var server = await InteropServer.StartAsync(
            new Script { Unary = (_, _) => throw new RpcException(new Status(StatusCode.NotFound, "none")) },
            configureApplication: application => application.Use(async (HttpContext http, RequestDelegate next) =>
            {
                await next(http);
                seen = http.Features.Get<IServerCallContextFeature>()?.ServerCallContext.Status;
            }));

        await ShouldFailAsync(StatusCode.NotFound, async () => await server.Client.UnaryAsync(new InteropRequest(), cancellationToken: Cancel));

        seen!.Value.StatusCode.ShouldBe(StatusCode.NotFound);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task EndpointMetadata_OfAMethod_NamesServiceAndMethod()
    {
        GrpcMethodMetadata? seen = null;
        await using var server = await InteropServer.StartAsync(
            new Script(),
            configureApplication: application => application.Use((HttpContext http, RequestDelegate next) =>
            {
                seen = http.GetEndpoint()?.Metadata.GetMetadata<GrpcMethodMetadata>();
                return next(http);
            }));

        await server.Client.UnaryAsync(new InteropRequest(), cancellationToken: Cancel);

        seen!.ServiceType.ShouldBe(typeof(ScriptedService));
        seen.Method.FullName.ShouldBe(RawClient.Unary);
    }
}
