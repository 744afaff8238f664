using System.Net.Sockets;

namespace Matching.Standins.Tests.Containers;

/// <summary>Asks a port whether Bolt is spoken there.</summary>
internal static class BoltProbe
{
    // The Bolt preamble, then an offer of versions 5.0 to 5.8 and three empty places.
    private static readonly byte[] Handshake = [0x60, 0x60, 0xB0, 0x17, 0, 8, 8, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    public static async Task<bool> AnswersAsync(Uri server, CancellationToken cancellation)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(server.Host, server.Port, cancellation);
            var stream = client.GetStream();
            await stream.WriteAsync(Handshake, cancellation);
            var version = new byte[4];
            await stream.ReadExactlyAsync(version, cancellation);
            return version[3] == 5;
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return false;
        }
    }

    public static async Task UntilSilentAsync(Uri server, CancellationToken cancellation)
    {
        while (await AnswersAsync(server, cancellation))
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellation);
    }
}
