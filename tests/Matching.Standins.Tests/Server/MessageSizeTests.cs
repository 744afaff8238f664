using Google.Protobuf;
using Grpc.Core;
using Matching.Interop.V1;
using Matching.Standins.Tests.Interop;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Standins.Tests.Server;

public sealed class MessageSizeTests : ServerTest
{
    private const int FourMebibytes = 4 * 1024 * 1024;

    [Fact(Timeout = TestTimeout)]
    public async Task Receive_JustOverTheDefault_IsResourceExhausted()
    {
        await using var server = await InteropServer.StartAsync(configureGrpc: options => options.MaxReceiveMessageSizeSpecified = false);
        // The payload field's own tag and length take five bytes.
        var largest = new InteropRequest { Payload = ByteString.CopyFrom(new byte[FourMebibytes - 5]) };
        largest.CalculateSize().ShouldBe(FourMebibytes);

        (await server.Client.UnaryAsync(largest, cancellationToken: Cancel)).ReceivedSize.ShouldBe(FourMebibytes - 5);

        largest.Text = "a";
        await ShouldFailAsync(StatusCode.ResourceExhausted, async () => await server.Client.UnaryAsync(largest, cancellationToken: Cancel));
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Receive_NoLimit_TakesAll()
    {
        await using var server = await InteropServer.StartAsync(configureGrpc: options => options.MaxReceiveMessageSize = null);

        var response = await server.Client.UnaryAsync(new InteropRequest { Payload = ByteString.CopyFrom(new byte[5 * FourMebibytes]) }, cancellationToken: Cancel);

        response.ReceivedSize.ShouldBe(5 * FourMebibytes);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Send_OverTheLimit_IsResourceExhausted()
    {
        await using var server = await InteropServer.StartAsync(configureGrpc: options => options.MaxSendMessageSize = 1000);

        await server.Client.UnaryAsync(new InteropRequest { ResponsePayloadSize = 900 }, cancellationToken: Cancel);
        await ShouldFailAsync(
            StatusCode.ResourceExhausted, async () => await server.Client.UnaryAsync(new InteropRequest { ResponsePayloadSize = 1000 }, cancellationToken: Cancel));
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Receive_LimitOfTheService_GoesBeforeTheCommonOne()
    {
        await using var server = await InteropServer.StartAsync(builder =>
            builder.Services.AddGrpc().AddServiceOptions<InteropResponder>(options => options.MaxReceiveMessageSize = 100));

        await ShouldFailAsync(StatusCode.ResourceExhausted, async () =>
            await server.Client.UnaryAsync(new InteropRequest { Payload = ByteString.CopyFrom(new byte[200]) }, cancellationToken: Cancel));
    }
}
