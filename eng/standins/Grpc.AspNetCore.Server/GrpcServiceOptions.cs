using System.IO.Compression;
using Grpc.Net.Compression;

namespace Grpc.AspNetCore.Server;

/// <summary>How calls are served: of every service where given to AddGrpc, of one where given to AddServiceOptions.</summary>
public class GrpcServiceOptions
{
    private int? _maxSendMessageSize;
    private int? _maxReceiveMessageSize;
    private bool _maxSendMessageSizeSpecified;
    private bool _maxReceiveMessageSizeSpecified;

    /// <summary>Largest message sent, in bytes; null, the default, for no limit.</summary>
    public int? MaxSendMessageSize
    {
        get => _maxSendMessageSize;
        set => (_maxSendMessageSize, _maxSendMessageSizeSpecified) = (value, true);
    }

    /// <summary>Whether <see cref="MaxSendMessageSize"/> was set; setting it false forgets the value.</summary>
    public bool MaxSendMessageSizeSpecified
    {
        get => _maxSendMessageSizeSpecified;
        set => (_maxSendMessageSize, _maxSendMessageSizeSpecified) = (value ? _maxSendMessageSize : null, value);
    }

    /// <summary>Largest message received, in bytes, after decompression; 4 MiB unless set, null for no limit.</summary>
    public int? MaxReceiveMessageSize
    {
        get => _maxReceiveMessageSize;
        set => (_maxReceiveMessageSize, _maxReceiveMessageSizeSpecified) = (value, true);
    }

    /// <summary>Whether <see cref="MaxReceiveMessageSize"/> was set; setting it false forgets the value.</summary>
    public bool MaxReceiveMessageSizeSpecified
    {
        get => _maxReceiveMessageSizeSpecified;
        set => (_maxReceiveMessageSize, _maxReceiveMessageSizeSpecified) = (value ? _maxReceiveMessageSize : null, value);
    }

    /// <summary>Whether a caller is told the type and message of an exception that is no RpcException.</summary>
    public bool? EnableDetailedErrors { get; set; }

    /// <summary>Encoding of responses for callers that accept it, for example gzip.</summary>
    public string? ResponseCompressionAlgorithm { get; set; }

    /// <summary>Level at which responses are compressed; the provider's own where null.</summary>
    public CompressionLevel? ResponseCompressionLevel { get; set; }

    /// <summary>Encodings understood; gzip and deflate where none is given.</summary>
    public IList<ICompressionProvider> CompressionProviders { get; set; } = [];

    /// <summary>Whether calls to services and methods that are not mapped fall through to later middleware.</summary>
    public bool? IgnoreUnknownServices { get; set; }

    /// <summary>Interceptors in the order in which they run; those of all services run before a service's own.</summary>
    public InterceptorCollection Interceptors { get; } = [];
}
