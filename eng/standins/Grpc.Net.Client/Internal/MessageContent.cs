using System.Net;
using System.Net.Http.Headers;

namespace Grpc.Net.Client.Internal;

/// <summary>
/// A request of one message. Its pooled bytes go back when the call has ended and nobody sends them any more: a server may answer,
/// and so end the call, while the request is still under way.
/// </summary>
internal sealed class MessageContent : HttpContent
{
    private readonly MessageFrame _frame;
    private int _users = 1;
    private int _disposed;

    public MessageContent(MessageFrame frame)
    {
        _frame = frame;
        Headers.ContentType = new MediaTypeHeaderValue(GrpcHeaders.ContentType);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Use();
        try
        {
            await stream.WriteAsync(_frame.Bytes, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Release();
        }
    }

    // Unknown, so that no content-length header goes out: gRPC messages carry their own lengths.
    protected override bool TryComputeLength(out long length)
    {
        length = -1;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
            Release();
        base.Dispose(disposing);
    }

    private void Use()
    {
        int users;
        do
        {
            users = Volatile.Read(ref _users);
            if (users == 0)
                throw new OperationCanceledException();
        }
        while (Interlocked.CompareExchange(ref _users, users + 1, users) != users);
    }

    private void Release()
    {
        if (Interlocked.Decrement(ref _users) == 0)
            _frame.Dispose();
    }
}
