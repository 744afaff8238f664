using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Matching.Standins.Tests.Bolt.Wire;

/// <summary>A port where each connection is answered as a script says.</summary>
internal sealed class BoltPeer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly Func<PeerConnection, Task> _script;
    private readonly Task _accepting;
    private int _accepted;

    public BoltPeer(Func<PeerConnection, Task> script)
    {
        _script = script;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Address => $"127.0.0.1:{Port}";

    public string Uri => $"bolt://{Address}";

    /// <summary>Connections so far.</summary>
    public int Accepted => Volatile.Read(ref _accepted);

    /// <summary>The script's failures surface here, so that no test passes in spite of one.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _accepting;
        _listener.Stop();
        await Task.WhenAll(_connections);
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_end.Token);
                Interlocked.Increment(ref _accepted);
                _connections.Add(ServeAsync(client));
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await _script(new PeerConnection(client.GetStream(), _end.Token));
            }
            catch (Exception e) when (e is IOException or OperationCanceledException)
            {
                // The driver has gone, or the test is over.
            }
        }
    }
}
