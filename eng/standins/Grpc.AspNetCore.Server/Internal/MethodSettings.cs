using System.IO.Compression;
using Grpc.Net.Compression;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>What holds for the methods of one service: its own options over those of all services.</summary>
internal sealed class MethodSettings
{
    // The gRPC libraries' common default.
    private const int DefaultMaxReceiveMessageSize = 4 * 1024 * 1024;

    public MethodSettings(GrpcServiceOptions all, GrpcServiceOptions own)
    {
        MaxSendMessageSize = own.MaxSendMessageSizeSpecified ? own.MaxSendMessageSize : all.MaxSendMessageSize;
        MaxReceiveMessageSize = own.MaxReceiveMessageSizeSpecified ? own.MaxReceiveMessageSize
            : all.MaxReceiveMessageSizeSpecified ? all.MaxReceiveMessageSize : DefaultMaxReceiveMessageSize;
        EnableDetailedErrors = own.EnableDetailedErrors ?? all.EnableDetailedErrors ?? false;
        IgnoreUnknownMethods = own.IgnoreUnknownServices ?? all.IgnoreUnknownServices ?? false;
        ResponseCompressionLevel = own.ResponseCompressionLevel ?? all.ResponseCompressionLevel;
        Interceptors = [.. all.Interceptors, .. own.Interceptors];
        CompressionProviders = Providers(all, own);
        ResponseCompressionAlgorithm = own.ResponseCompressionAlgorithm ?? all.ResponseCompressionAlgorithm;
        if (ResponseCompressionAlgorithm is { } name && !CompressionProviders.ContainsKey(name))
            throw new InvalidOperationException($"No compression provider is registered for the response compression algorithm '{name}'.");
    }

    public int? MaxSendMessageSize { get; }

    public int? MaxReceiveMessageSize { get; }

    public bool EnableDetailedErrors { get; }

    public bool IgnoreUnknownMethods { get; }

    public string? ResponseCompressionAlgorithm { get; }

    public CompressionLevel? ResponseCompressionLevel { get; }

    public IReadOnlyDictionary<string, ICompressionProvider> CompressionProviders { get; }

    public IReadOnlyList<InterceptorRegistration> Interceptors { get; }

    private static Dictionary<string, ICompressionProvider> Providers(GrpcServiceOptions all, GrpcServiceOptions own)
    {
        IEnumerable<ICompressionProvider> common = all.CompressionProviders.Count > 0
            ? all.CompressionProviders
            : [new GzipCompressionProvider(CompressionLevel.Fastest), new DeflateCompressionProvider(CompressionLevel.Fastest)];
        var providers = new Dictionary<string, ICompressionProvider>(StringComparer.Ordinal);
        foreach (var provider in own.CompressionProviders.Concat(common))
            providers.TryAdd(provider.EncodingName, provider);
        return providers;
    }
}
