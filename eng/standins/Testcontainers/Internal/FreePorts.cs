using System.Net;
using System.Net.Sockets;

namespace DotNet.Testcontainers.Internal;

internal static class FreePorts
{
    public static ushort Take()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return (ushort)((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
