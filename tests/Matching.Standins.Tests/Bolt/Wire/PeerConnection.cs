using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Matching.Standins.Tests.Bolt.Wire;

/// <summary>The other end of one of the driver's connections.</summary>
internal sealed class PeerConnection(Stream stream, CancellationToken cancellation)
{
    private Stream _stream = stream;

    /// <summary>The offer of versions, once the handshake is done.</summary>
    public byte[] Offer { get; private set; } = [];

    public (int Major, int Minor) Version { get; private set; }

    public CancellationToken Cancellation => cancellation;

    public async Task EncryptAsync(X509Certificate2 certificate)
    {
        var tls = new SslStream(_stream);
        _stream = tls;
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, cancellation);
    }

    /// <summary>Takes the version, offered or not.</summary>
    public async Task ShakeHandsAsync(int major, int minor)
    {
        Offer = new byte[20];
        await _stream.ReadExactlyAsync(Offer, cancellation);
        Version = (major, minor);
        await SendBytesAsync([0, 0, (byte)minor, (byte)major]);
    }

    /// <summary>Whether the driver has offered the version.</summary>
    public bool IsOffered(int major, int minor) => Enumerable.Range(1, 4).Any(slot =>
        Offer[slot * 4 + 3] == major && minor <= Offer[slot * 4 + 2] && minor >= Offer[slot * 4 + 2] - Offer[slot * 4 + 1]);

    public async Task<Request?> ReadAsync() => await Frame.ReadAsync(_stream, cancellation) is { } message ? new Request(message) : null;

    public Task SuccessAsync(params (string Key, object? Value)[] metadata) => SendAsync(0x70, Map(metadata));

    public Task RecordAsync(params object?[] values) => SendAsync(0x71, values);

    public Task IgnoredAsync() => SendMessageAsync([0xB0, 0x7E]);

    public Task FailureAsync(string code, string message = "refused") => SendAsync(
        0x7F, Map(((Version is { Major: 5, Minor: >= 7 } ? "neo4j_code" : "code"), code), ("message", message)));

    public Task SendAsync(byte tag, object? field) => SendMessageAsync(PackEncoder.Encode(new PackStruct(tag, field)));

    public Task SendMessageAsync(byte[] message) => SendBytesAsync(Frame.Of(message));

    public async Task SendBytesAsync(byte[] bytes)
    {
        await _stream.WriteAsync(bytes, cancellation);
        await _stream.FlushAsync(cancellation);
    }

    public static Dictionary<string, object?> Map(params (string Key, object? Value)[] pairs) => pairs.ToDictionary(pair => pair.Key, pair => pair.Value);
}
