using Grpc.Core;
using Grpc.Net.Client.Internal;

namespace Grpc.Net.Client;

/// <summary>Calls to one address over HTTP/2. Thread-safe and meant to be shared; connections open at the first call.</summary>
public sealed class GrpcChannel : ChannelBase, IDisposable
{
    private readonly Lock _gate = new();
    private readonly HashSet<GrpcCall> _activeCalls = [];
    private readonly bool _ownsHttp;
    private bool _disposed;

    private GrpcChannel(Uri address, GrpcChannelOptions options) : base(address.Authority)
    {
        Settings = new ChannelSettings(address, options);
        Http = options.HttpClient ?? new HttpMessageInvoker(options.HttpHandler ?? CreateHandler());
        _ownsHttp = options.DisposeHttpClient || options is { HttpClient: null, HttpHandler: null };
    }

    internal ChannelSettings Settings { get; }

    internal HttpMessageInvoker Http { get; }

    public static GrpcChannel ForAddress(string address) => ForAddress(address, new GrpcChannelOptions());

    public static GrpcChannel ForAddress(Uri address) => ForAddress(address, new GrpcChannelOptions());

    public static GrpcChannel ForAddress(string address, GrpcChannelOptions channelOptions) => ForAddress(new Uri(address), channelOptions);

    public static GrpcChannel ForAddress(Uri address, GrpcChannelOptions channelOptions)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(channelOptions);
        if (channelOptions is { HttpClient: not null, HttpHandler: not null })
            throw new ArgumentException("A channel takes an HTTP client or an HTTP handler, not both.", nameof(channelOptions));
        return new GrpcChannel(address, channelOptions);
    }

    public override CallInvoker CreateCallInvoker()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return new HttpCallInvoker(this);
    }

    /// <summary>Cancels the calls that still run.</summary>
    public void Dispose()
    {
        GrpcCall[] running;
        lock (_gate)
        {
            if (_disposed)
                return;
            _disposed = true;
            running = [.. _activeCalls];
        }
        foreach (var call in running)
            call.Dispose();
        if (_ownsHttp)
            Http.Dispose();
    }

    internal void Add(GrpcCall call)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _activeCalls.Add(call);
        }
    }

    internal void Remove(GrpcCall call)
    {
        lock (_gate)
            _activeCalls.Remove(call);
    }

    // A server allows about a hundred streams a connection; without a second connection further calls would queue.
    private static SocketsHttpHandler CreateHandler() => new() { EnableMultipleHttp2Connections = true };
}
