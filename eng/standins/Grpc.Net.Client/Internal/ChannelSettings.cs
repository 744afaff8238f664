using System.Collections.Concurrent;
using System.IO.Compression;
using Grpc.Core;
using Grpc.Net.Compression;

namespace Grpc.Net.Client.Internal;

/// <summary>A channel's options, checked and with their defaults filled in.</summary>
internal sealed class ChannelSettings
{
    private readonly ConcurrentDictionary<IMethod, Uri> _callUris = new();
    private readonly Uri _address;

    public ChannelSettings(Uri address, GrpcChannelOptions options)
    {
        if (string.IsNullOrEmpty(address.Host))
            throw new ArgumentException($"The address '{address.OriginalString}' names no host; write it as in https://localhost:5001.");
        _address = address;
        (IsSecure, CallCredentials) = ChannelCredentialsReader.Read(address, options);
        UsesCallCredentials = IsSecure || options.UnsafeUseInsecureChannelCallCredentials;
        MaxSendMessageSize = options.MaxSendMessageSize;
        MaxReceiveMessageSize = options.MaxReceiveMessageSize;
        ThrowsOperationCanceled = options.ThrowOperationCanceledOnCancellation;
        HttpVersion = options.HttpVersion ?? System.Net.HttpVersion.Version20;
        HttpVersionPolicy = options.HttpVersionPolicy ?? System.Net.Http.HttpVersionPolicy.RequestVersionExact;
        CompressionProviders = ByEncoding(options.CompressionProviders ?? DefaultProviders());
        AcceptEncoding = string.Join(',', ["identity", .. CompressionProviders.Keys]);
    }

    public bool IsSecure { get; }

    public bool UsesCallCredentials { get; }

    public IReadOnlyList<AsyncAuthInterceptor> CallCredentials { get; }

    public int? MaxSendMessageSize { get; }

    public int? MaxReceiveMessageSize { get; }

    public bool ThrowsOperationCanceled { get; }

    public Version HttpVersion { get; }

    public HttpVersionPolicy HttpVersionPolicy { get; }

    public IReadOnlyDictionary<string, ICompressionProvider> CompressionProviders { get; }

    public string AcceptEncoding { get; }

    public TimeProvider Time { get; } = TimeProvider.System;

    public Uri CallUri(IMethod method) => _callUris.GetOrAdd(
        method,
        static (method, settings) => new UriBuilder(settings._address)
        {
            Scheme = settings.IsSecure ? Uri.UriSchemeHttps : Uri.UriSchemeHttp,
            Path = method.FullName,
            Query = "",
        }.Uri,
        this);

    /// <summary>What call credentials are told about the call: the service's address without a default port, and the method's short name.</summary>
    public AuthInterceptorContext CredentialsContext(IMethod method, CancellationToken cancellationToken)
    {
        var service = new Uri($"{_address.Scheme}://{_address.Authority}{_address.AbsolutePath.TrimEnd('/')}/{method.ServiceName}");
        return new AuthInterceptorContext(service.AbsoluteUri, method.Name, cancellationToken);
    }

    private static ICompressionProvider[] DefaultProviders() =>
        [new GzipCompressionProvider(CompressionLevel.Fastest), new DeflateCompressionProvider(CompressionLevel.Fastest)];

    private static OrderedDictionary<string, ICompressionProvider> ByEncoding(IEnumerable<ICompressionProvider> providers)
    {
        var byEncoding = new OrderedDictionary<string, ICompressionProvider>(StringComparer.Ordinal);
        foreach (var provider in providers)
            byEncoding.TryAdd(provider.EncodingName, provider);
        return byEncoding;
    }
}
