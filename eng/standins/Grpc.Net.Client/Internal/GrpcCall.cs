using System.Net.Http.Headers;
using Grpc.Core;

namespace Grpc.Net.Client.Internal;

/// <summary>
/// The life of one call: it is sent, and it ends once, by the response, a failure, its deadline or cancellation.
/// Whatever ends it first decides the status; what the transport reports afterwards is an echo of that.
/// </summary>
internal abstract partial class GrpcCall(GrpcChannel channel, IMethod method, CallOptions options) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _transport = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenRegistration _cancellation;
    private ITimer? _deadlineTimer;
    private HttpContent? _content;
    private HttpResponseMessage? _httpResponse;
    private HttpResponseHeaders? _trailingHeaders;
    private Metadata? _trailers;
    private Task<Metadata>? _responseHeaders;
    private volatile object? _status;
    private volatile bool _disposed;

    /// <summary>The head of the response. When it ended the call, <see cref="Status"/> is set by then.</summary>
    public Task<HttpResponseMessage> Response { get; private set; } = null!;

    /// <summary>Null while the call runs.</summary>
    public Status? Status => (Status?)_status;

    /// <summary>Completes with the call.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Cancelled when the call has ended.</summary>
    public CancellationToken Transport => _transport.Token;

    protected GrpcChannel Channel => channel;

    protected IMethod Method => method;

    protected CallOptions Options => options;

    protected ChannelSettings Settings => channel.Settings;

    /// <summary>Whether a response without a message is an error.</summary>
    protected abstract bool ExpectsMessage { get; }

    public Status GetStatus() => Status ?? throw new InvalidOperationException("The call has no status before it ends.");

    public Metadata GetTrailers() => Trailers() ?? throw new InvalidOperationException("The call has no trailers: it runs, or it ended without the server's.");

    public Task<Metadata> ResponseHeaders => _responseHeaders ??= ReadHeadersAsync();

    public void RequireNotDisposed() => ObjectDisposedException.ThrowIf(_disposed, this);

    public void Dispose()
    {
        _disposed = true;
        End(new Status(StatusCode.Cancelled, "The call was disposed of before it ended."));
    }

    /// <summary>Ends the call whose response has been read to its end.</summary>
    public void Finish(Status status, HttpResponseMessage response) => End(status, response.TrailingHeaders);

    /// <summary>Cancels the call with a token that is given to a single read or write.</summary>
    public CancellationTokenRegistration CancelWith(CancellationToken token) =>
        token == options.CancellationToken ? default : token.UnsafeRegister(OnCancelled, this);

    /// <summary>Ends the call with what <paramref name="exception"/> means, and returns what to throw to the caller.</summary>
    public Exception Fail(string doing, Exception exception, CancellationToken token = default)
    {
        var status = exception switch
        {
            OperationCanceledException => new Status(StatusCode.Cancelled, "The transport cancelled the call.", exception),
            RpcException rpc => rpc.Status,
            _ => TransportError.ToStatus(doing, exception),
        };
        // A server gives up at the deadline by resetting the stream, at times before the timer here has fired.
        if (status.StatusCode == StatusCode.Cancelled && IsPastDeadline())
            status = new Status(StatusCode.DeadlineExceeded, status.Detail, status.DebugException);
        End(status);
        return exception is RpcException original && original.Status.Equals(Status) ? original : Failure(token);
    }

    /// <summary>The exception for the status that the call ended with.</summary>
    public Exception Failure(CancellationToken token = default)
    {
        var status = Status ?? new Status(StatusCode.Cancelled, "The request stream was closed.");
        var cancelled = status.StatusCode is StatusCode.Cancelled or StatusCode.DeadlineExceeded;
        if (!cancelled || !Settings.ThrowsOperationCanceled)
            return new RpcException(status, TrailersOrEmpty());
        var cause = token.IsCancellationRequested ? token : options.CancellationToken;
        return new OperationCanceledException(status.Detail, status.DebugException, cause.IsCancellationRequested ? cause : default);
    }

    private static void OnCancelled(object? call, CancellationToken token) =>
        ((GrpcCall)call!).End(new Status(StatusCode.Cancelled, "The caller cancelled the call.", new OperationCanceledException(token)));

    private void End(Status status, HttpResponseHeaders? trailingHeaders = null)
    {
        lock (_gate)
        {
            if (_status is not null)
                return;
            _trailingHeaders = trailingHeaders;
            _status = status;
        }
        _deadlineTimer?.Dispose();
        _cancellation.Unregister();
        channel.Remove(this);
        _transport.Cancel();
        _content?.Dispose();
        _httpResponse?.Dispose();
        _ended.TrySetResult();
    }

    /// <summary>Keeps what the end of the call disposes of; throws when it has ended already.</summary>
    private T Own<T>(ref T? place, T resource) where T : class, IDisposable
    {
        lock (_gate)
        {
            if (_status is null)
                return place = resource;
        }
        resource.Dispose();
        throw new OperationCanceledException();
    }

    private async Task<Metadata> ReadHeadersAsync() => GrpcHeaders.ToMetadata((await Response.ConfigureAwait(false)).Headers);

    private Metadata? Trailers()
    {
        if (_trailers is null && _trailingHeaders is not null)
            _trailers = GrpcHeaders.ToMetadata(_trailingHeaders);
        return _trailers;
    }

    private Metadata TrailersOrEmpty()
    {
        try
        {
            return Trailers() ?? Metadata.Empty;
        }
        catch (FormatException)
        {
            return Metadata.Empty;
        }
    }
}
