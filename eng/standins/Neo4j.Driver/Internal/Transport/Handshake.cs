using System.Buffers.Binary;

namespace Neo4j.Driver.Internal.Transport;

/// <summary>The agreement on a version of Bolt.</summary>
internal static class Handshake
{
    private const uint Http = 0x48545450;

    // Each offer is a version and the number of those below it: 5.8 to 5.6, 5.4 to 5.0, 4.4. No server speaks 5.5.
    private static readonly byte[] s_offer = [0x60, 0x60, 0xB0, 0x17, 0, 2, 8, 5, 0, 4, 4, 5, 0, 0, 4, 4, 0, 0, 0, 0];

    /// <exception cref="NotSupportedException">The other side speaks none of the offered versions, or not Bolt.</exception>
    public static async Task<BoltVersion> NegotiateAsync(Stream stream, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(s_offer, cancellationToken);
        await stream.FlushAsync(cancellationToken);
        var answer = new byte[sizeof(uint)];
        await stream.ReadExactlyAsync(answer, cancellationToken);
        return Parse(BinaryPrimitives.ReadUInt32BigEndian(answer));
    }

    private static BoltVersion Parse(uint answer)
    {
        if (answer == Http)
        {
            throw new NotSupportedException(
                "Server responded HTTP. Make sure you are not trying to connect to the http endpoint "
                + "(HTTP defaults to port 7474 whereas BOLT defaults to port 7687)");
        }
        if (answer == 0)
        {
            throw new NotSupportedException(
                "The Neo4j server does not support any of the protocol versions supported by this client. "
                + "Ensure that you are using driver and server versions that are compatible with one another.");
        }
        var version = new BoltVersion((byte)answer, (byte)(answer >> 8));
        if (answer > ushort.MaxValue || !version.IsKnown)
            throw new NotSupportedException($"Protocol error, server suggested unexpected protocol version: {version}");
        return version;
    }
}
