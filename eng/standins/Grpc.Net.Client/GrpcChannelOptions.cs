using Grpc.Core;
using Grpc.Net.Compression;

namespace Grpc.Net.Client;

public sealed class GrpcChannelOptions
{
    /// <summary>Null takes what the scheme of the address says.</summary>
    public ChannelCredentials? Credentials { get; set; }

    /// <summary>Bytes of a message before compression; null is unlimited.</summary>
    public int? MaxSendMessageSize { get; set; }

    /// <summary>Bytes of a message before and after decompression; null is unlimited, the default 4 MiB.</summary>
    public int? MaxReceiveMessageSize { get; set; } = 4 * 1024 * 1024;

    /// <summary>Null takes gzip and deflate.</summary>
    public IList<ICompressionProvider>? CompressionProviders { get; set; }

    /// <summary>The client to send with, instead of <see cref="HttpHandler"/>.</summary>
    public HttpClient? HttpClient { get; set; }

    /// <summary>The handler to send with, instead of <see cref="HttpClient"/>.</summary>
    public HttpMessageHandler? HttpHandler { get; set; }

    /// <summary>Whether the channel disposes of a client or handler that was given to it.</summary>
    public bool DisposeHttpClient { get; set; }

    /// <summary>Cancelled calls throw <see cref="OperationCanceledException"/>, and not <see cref="RpcException"/>.</summary>
    public bool ThrowOperationCanceledOnCancellation { get; set; }

    /// <summary>Sends call credentials without TLS too.</summary>
    public bool UnsafeUseInsecureChannelCallCredentials { get; set; }

    /// <summary>The default is HTTP/2.</summary>
    public Version? HttpVersion { get; set; }

    /// <summary>The default is exactly <see cref="HttpVersion"/>.</summary>
    public HttpVersionPolicy? HttpVersionPolicy { get; set; }
}
