using Google.Protobuf;
using Grpc.Core;
using Matching.Interop.V1;

namespace Matching.Standins.Tests.Interop;

/// <summary>The interop contract, served by the gRPC server under test.</summary>
internal sealed class InteropResponder(ObservedCalls observed, TimeProvider time) : InteropService.InteropServiceBase
{
    private const string EchoPrefix = "x-echo-";

    public override async Task<InteropResponse> Unary(InteropRequest request, ServerCallContext context)
    {
        await FollowAsync(request, context);
        ThrowIfTold(request);
        return Answer(request, context, index: 0);
    }

    public override async Task ServerStream(InteropRequest request, IServerStreamWriter<InteropResponse> responseStream, ServerCallContext context)
    {
        await BeginAsync(request, context);
        for (var index = 0; index < request.ResponseCount; index++)
        {
            await WaitAsync(request, context);
            await responseStream.WriteAsync(Answer(request, context, index));
        }
        ThrowIfTold(request);
    }

    public override async Task<InteropResponse> ClientStream(IAsyncStreamReader<InteropRequest> requestStream, ServerCallContext context)
    {
        List<string> texts = [];
        InteropRequest? first = null;
        var size = 0L;
        await foreach (var request in requestStream.ReadAllAsync(context.CancellationToken))
        {
            if (first is null)
                await FollowAsync(first = request, context);
            texts.Add(request.Text);
            size += request.Payload.Length;
        }
        ThrowIfTold(first ?? new InteropRequest());
        var response = Answer(first ?? new InteropRequest(), context, index: 0);
        (response.Text, response.ReceivedSize, response.RequestCount) = (string.Join(",", texts), size, texts.Count);
        return response;
    }

    public override async Task Bidi(
        IAsyncStreamReader<InteropRequest> requestStream, IServerStreamWriter<InteropResponse> responseStream, ServerCallContext context)
    {
        var index = 0;
        await foreach (var request in requestStream.ReadAllAsync(context.CancellationToken))
        {
            if (index == 0)
                await BeginAsync(request, context);
            await WaitAsync(request, context);
            ThrowIfTold(request);
            await responseStream.WriteAsync(Answer(request, context, index++));
        }
    }

    public override async Task<ObserveResponse> Observe(ObserveRequest request, ServerCallContext context)
    {
        if (request.WaitForCancellation)
            await observed.WaitForCancellation(request.CallId, context.CancellationToken);
        return new ObserveResponse { Started = observed.Started(request.CallId), Cancelled = observed.Cancelled(request.CallId) };
    }

    private async Task FollowAsync(InteropRequest request, ServerCallContext context)
    {
        await BeginAsync(request, context);
        await WaitAsync(request, context);
    }

    private async Task BeginAsync(InteropRequest request, ServerCallContext context)
    {
        observed.Observe(request.CallId, context);
        if (request.EchoMetadata)
            await EchoAsync(context);
        if (request.Hang)
            await Task.Delay(Timeout.InfiniteTimeSpan, time, context.CancellationToken);
    }

    private Task WaitAsync(InteropRequest request, ServerCallContext context) => request.DelayMilliseconds > 0
        ? Task.Delay(TimeSpan.FromMilliseconds(request.DelayMilliseconds), time, context.CancellationToken)
        : Task.CompletedTask;

    private InteropResponse Answer(InteropRequest request, ServerCallContext context, int index) => new()
    {
        Text = request.Text,
        Payload = ByteString.CopyFrom(Pattern(request.ResponsePayloadSize)),
        ReceivedSize = request.Payload.Length,
        Index = index,
        DeadlineMilliseconds = context.Deadline == DateTime.MaxValue ? -1 : (long)(context.Deadline - time.GetUtcNow().UtcDateTime).TotalMilliseconds,
        RequestEncoding = context.GetHttpContext().Request.Headers["grpc-encoding"] is [{ } encoding] ? encoding : "identity",
    };

    private static byte[] Pattern(int size)
    {
        var bytes = new byte[size];
        for (var i = 0; i < size; i++)
            bytes[i] = (byte)(i % 251);
        return bytes;
    }

    private static void ThrowIfTold(InteropRequest request)
    {
        if (request.Failure is not { } failure)
            return;
        Metadata trailers = [];
        if (!failure.Details.IsEmpty)
            trailers.Add("grpc-status-details-bin", failure.Details.ToByteArray());
        throw new RpcException(new Status((StatusCode)failure.Code, failure.Message), trailers);
    }

    private static async Task EchoAsync(ServerCallContext context)
    {
        Metadata headers = [];
        foreach (var entry in context.RequestHeaders.Where(entry => entry.Key.StartsWith(EchoPrefix, StringComparison.Ordinal)))
        {
            headers.Add(entry);
            var key = "x-trail-" + entry.Key[EchoPrefix.Length..];
            context.ResponseTrailers.Add(entry.IsBinary ? new Metadata.Entry(key, entry.ValueBytes) : new Metadata.Entry(key, entry.Value));
        }
        await context.WriteResponseHeadersAsync(headers);
    }
}
