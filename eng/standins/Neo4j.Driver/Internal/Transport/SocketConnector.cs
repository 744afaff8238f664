using System.Net;
using System.Net.Sockets;

namespace Neo4j.Driver.Internal.Transport;

internal sealed class SocketConnector(Config config)
{
    /// <summary>Tries each of the host's addresses.</summary>
    /// <exception cref="IOException">None of them answers.</exception>
    public async Task<Socket> ConnectAsync(ServerAddress address, CancellationToken cancellationToken)
    {
        var failures = new List<Exception>();
        foreach (var ip in await ResolveAsync(address.Host, cancellationToken))
        {
            try
            {
                return await ConnectAsync(new IPEndPoint(ip, address.Port), cancellationToken);
            }
            catch (SocketException e)
            {
                failures.Add(e);
            }
        }
        throw new IOException($"Failed to connect to server '{address.Host}:{address.Port}'.", new AggregateException(failures));
    }

    private async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        try
        {
            var all = IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancellationToken);
            return [.. all.Where(ip => config.Ipv6Enabled || ip.AddressFamily == AddressFamily.InterNetwork)];
        }
        catch (SocketException e)
        {
            throw new IOException($"The host '{host}' has no known address.", e);
        }
    }

    private async Task<Socket> ConnectAsync(IPEndPoint endpoint, CancellationToken cancellationToken)
    {
        var socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, config.SocketKeepAlive);
            await socket.ConnectAsync(endpoint, cancellationToken);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
