using Grpc.Core;

namespace Grpc.Net.Client.Internal;

internal sealed class ChannelCredentialsReader(bool allowsInsecureCallCredentials) : ChannelCredentialsConfiguratorBase
{
    private readonly List<AsyncAuthInterceptor> _callCredentials = [];
    private bool _secure;

    public static (bool IsSecure, IReadOnlyList<AsyncAuthInterceptor> CallCredentials) Read(Uri address, GrpcChannelOptions options)
    {
        var overTls = address.Scheme switch
        {
            "https" => true,
            "http" => false,
            _ => throw new InvalidOperationException($"The address '{address}' must have the scheme http or https."),
        };
        if (options.Credentials is not { } credentials)
            return (overTls, []);
        var reader = new ChannelCredentialsReader(options.UnsafeUseInsecureChannelCallCredentials);
        credentials.InternalPopulateConfiguration(reader, credentials);
        return reader._secure == overTls
            ? (overTls, reader._callCredentials)
            : throw new InvalidOperationException($"The channel's credentials do not go with the scheme '{address.Scheme}' of its address.");
    }

    public override void SetInsecureCredentials(object state) => _secure = false;

    public override void SetSslCredentials(
        object state, string? rootCertificates, KeyCertificatePair? keyCertificatePair, VerifyPeerCallback? verifyPeerCallback)
    {
        if (!string.IsNullOrEmpty(rootCertificates) || keyCertificatePair is not null || verifyPeerCallback is not null)
            throw new InvalidOperationException("Certificates are configured on the HTTP handler; SSL credentials with arguments have no effect here.");
        _secure = true;
    }

    public override void SetCompositeCredentials(object state, ChannelCredentials channelCredentials, CallCredentials callCredentials)
    {
        channelCredentials.InternalPopulateConfiguration(this, state);
        if (!_secure && !allowsInsecureCallCredentials)
            throw new InvalidOperationException("Call credentials need a secure channel, or UnsafeUseInsecureChannelCallCredentials.");
        _callCredentials.AddRange(CallCredentialsReader.InterceptorsOf(callCredentials));
    }
}
