using System.Globalization;
using System.Net.Sockets;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>
/// One call. The handler's flow and the deadline's timer both want to end its response, and Kestrel's objects are not made for
/// two threads, so whoever writes does it under a lock and in the phase that allows it.
/// </summary>
internal sealed partial class GrpcCall(HttpContext http, MethodSettings settings, ILogger logger) : ServerCallContext, IServerCallContextFeature, IDisposable
{
    private readonly Lock _gate = new();
    private CallPhase _phase;
    private Status _status;
    private Metadata? _requestHeaders;
    private Metadata? _responseTrailers;
    private AuthContext? _authContext;

    public HttpContext Http { get; } = http;

    public MethodSettings Settings { get; } = settings;

    public ServerCallContext ServerCallContext => this;

    /// <summary>Whether the deadline has ended the response.</summary>
    public bool HasExpired
    {
        get
        {
            lock (_gate)
                return _phase == CallPhase.Expired;
        }
    }

    protected override string MethodCore => Http.Request.Path.Value!;

    protected override string HostCore => Http.Request.Host.Value ?? "";

    protected override string PeerCore => Http.Connection switch
    {
        { RemoteIpAddress: { AddressFamily: AddressFamily.InterNetwork } address, RemotePort: var port } => $"ipv4:{address}:{port}",
        { RemoteIpAddress: { AddressFamily: AddressFamily.InterNetworkV6 } address, RemotePort: var port } => $"ipv6:[{address}]:{port}",
        _ => "unknown",
    };

    protected override Metadata RequestHeadersCore => _requestHeaders ??= RequestMetadata.From(Http.Request.Headers);

    protected override Metadata ResponseTrailersCore => _responseTrailers ??= [];

    protected override Status StatusCore
    {
        get => _status;
        set => _status = value;
    }

    protected override WriteOptions? WriteOptionsCore { get; set; }

    protected override AuthContext AuthContextCore => _authContext ??= PeerIdentity.From(Http.Connection.ClientCertificate);

    protected override IDictionary<object, object> UserStateCore => Http.Items!;

    protected override ContextPropagationToken CreatePropagationTokenCore(ContextPropagationOptions? options) =>
        throw new NotSupportedException("Context propagation tokens are not supported; pass the deadline and the cancellation token on.");

    public void Begin()
    {
        Http.Features.Get<IHttpActivityFeature>()?.Activity?.AddTag("grpc.method", MethodCore);
        if (Http.Request.Headers.TryGetValue(HeaderNames.GrpcTimeout, out var header))
            BeginDeadline(header);
        if (Settings.ResponseCompressionAlgorithm is { } encoding
            && encoding != GrpcHeaders.Identity
            && GrpcHeaders.Lists(Http.Request.Headers[HeaderNames.GrpcAcceptEncoding].ToString(), encoding))
            SetResponseEncoding(encoding);
    }

    /// <summary>
    /// Ends the response with the status that the handler left. Where the deadline was first, waits until its flow has let go of the
    /// request, which goes back to the server then.
    /// </summary>
    public Task EndAsync()
    {
        bool mine;
        lock (_gate)
        {
            mine = _phase == CallPhase.Running;
            if (mine)
            {
                ResponseEnd.Write(Http.Response, _status, _responseTrailers);
                _phase = CallPhase.Returned;
            }
        }
        TagStatus();
        return mine ? Task.CompletedTask : _expired!.Task;
    }

    /// <summary>Ends the response with the status that an exception stands for, or waits as <see cref="EndAsync"/> does.</summary>
    public Task FailAsync(Exception exception)
    {
        bool mine;
        lock (_gate)
        {
            mine = _phase == CallPhase.Running;
            if (mine)
            {
                _status = StatusOf(exception);
                WriteFailure();
                _phase = CallPhase.Returned;
            }
        }
        TagStatus();
        return mine ? Task.CompletedTask : _expired!.Task;
    }

    /// <summary>Tells the client that no more of the stream will come or be read.</summary>
    public void Reset()
    {
        // CANCEL in HTTP/2 and H3_REQUEST_CANCELLED in HTTP/3.
        var code = HttpProtocol.IsHttp3(Http.Request.Protocol) ? 0x10c : 0x8;
        if (Http.Features.Get<IHttpResetFeature>() is { } feature)
            feature.Reset(code);
        else
            Http.Abort();
    }

    public void Dispose()
    {
        _timer?.Dispose();
        _cancellation?.Dispose();
    }

    private void WriteFailure()
    {
        try
        {
            ResponseEnd.Write(Http.Response, _status, _responseTrailers);
        }
        catch (InvalidOperationException e) when (_responseTrailers is not null)
        {
            Log.TrailersRejected(logger, MethodCore, e);
            ResponseEnd.Write(Http.Response, _status);
        }
    }

    private Status StatusOf(Exception exception)
    {
        if (exception is RpcException rpc)
        {
            Log.StatusRaised(logger, rpc.StatusCode, rpc.Status.Detail, rpc.Status.DebugException);
            foreach (var entry in rpc.Trailers)
                ResponseTrailersCore.Add(entry);
            return rpc.Status;
        }
        if (exception is OperationCanceledException or IOException && CancellationTokenCore.IsCancellationRequested)
            Log.MethodCancelled(logger, MethodCore, exception);
        else
            Log.MethodFailed(logger, MethodCore, exception);
        var detail = "Exception was thrown by handler." + (Settings.EnableDetailedErrors ? " " + Describe(exception) : "");
        return new Status(StatusCode.Unknown, detail, exception);
    }

    private static string Describe(Exception exception)
    {
        var own = $"{exception.GetType().Name}: {exception.Message}";
        return exception.InnerException is { } inner ? $"{own} {Describe(inner)}" : own;
    }

    private void TagStatus() =>
        Http.Features.Get<IHttpActivityFeature>()?.Activity?.AddTag("grpc.status_code", ((int)_status.StatusCode).ToString(CultureInfo.InvariantCulture));
}
