using Grpc.Core;
using Grpc.Core.Interceptors;
using Matching.Interop.V1;
using Matching.Standins.Tests.Interop;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Standins.Tests.Server;

public sealed class InterceptorTests : ServerTest
{
    private readonly Recording _recording = new();

    public static TheoryData<string> Kinds => ["Unary", "ClientStream", "ServerStream", "Bidi"];

    [Theory(Timeout = TestTimeout)]
    [MemberData(nameof(Kinds))]
    public async Task Call_OfEachKind_PassesCommonInterceptorsThenTheServicesOwn(string kind)
    {
        await using var server = await StartAsync();

        await CallAsync(server.Client, kind);

        _recording.Items.ShouldBe([
            "first in", "second in", "own in", "own out", "own disposed", "second out", "second disposed", "first out", "first disposed",
        ]);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Interceptor_FromTheContainer_IsSharedAndNotDisposedOf()
    {
        await using var server = await InteropServer.StartAsync(
            builder => builder.Services.AddSingleton(new RecordingInterceptor(_recording, "shared")),
            options => options.Interceptors.Add<RecordingInterceptor>());

        await server.Client.UnaryAsync(new InteropRequest(), cancellationToken: Cancel);
        await server.Client.UnaryAsync(new InteropRequest(), cancellationToken: Cancel);

        _recording.Items.ShouldBe(["shared in", "shared out", "shared in", "shared out"]);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Interceptor_ThatThrows_KeepsTheCallFromTheService()
    {
        await using var server = await InteropServer.StartAsync(
            new Script { Unary = (_, _) => throw new InvalidOperationException("reached") },
            options => options.Interceptors.Add<Refusing>());

        var exception = await ShouldFailAsync(StatusCode.PermissionDenied, async () => await server.Client.UnaryAsync(new InteropRequest(), cancellationToken: Cancel));

        exception.Status.Detail.ShouldBe("no");
    }

    [Fact]
    public void Add_TypeThatIsNoInterceptor_Throws()
    {
        var options = new Grpc.AspNetCore.Server.GrpcServiceOptions();

        Should.Throw<ArgumentException>(() => options.Interceptors.Add(typeof(string)));
    }

    private Task<InteropServer> StartAsync() => InteropServer.StartAsync<ScriptedService>(
        builder =>
        {
            builder.Services.AddSingleton(_recording);
            builder.Services.AddSingleton(new Script());
            builder.Services.AddGrpc().AddServiceOptions<ScriptedService>(options => options.Interceptors.Add<RecordingInterceptor>("own"));
        },
        options =>
        {
            options.Interceptors.Add<RecordingInterceptor>("first");
            options.Interceptors.Add<RecordingInterceptor>("second");
        });

    private static async Task CallAsync(InteropService.InteropServiceClient client, string kind)
    {
        switch (kind)
        {
            case "Unary":
                await client.UnaryAsync(new InteropRequest(), cancellationToken: Cancel);
                break;
            case "ClientStream":
                await client.ClientStream(cancellationToken: Cancel);
                break;
            case "ServerStream":
                using (var call = client.ServerStream(new InteropRequest(), cancellationToken: Cancel))
                    (await call.ResponseStream.MoveNext(Cancel)).ShouldBeFalse();
                break;
            default:
                using (var call = client.Bidi(cancellationToken: Cancel))
                    (await call.ResponseStream.MoveNext(Cancel)).ShouldBeFalse();
                break;
        }
    }

    private sealed class Refusing : Interceptor
    {
        public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
            TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation) =>
            throw new RpcException(new Status(StatusCode.PermissionDenied, "no"));
    }
}
