using System.Net.Sockets;
using Neo4j.Driver.Internal.Transport;

namespace Neo4j.Driver.Internal.Bolt;

/// <summary>Opens connections: socket, TLS, version, credentials.</summary>
internal sealed class ConnectionOpening(ServerUri uri, Config config)
{
    private readonly SocketConnector _sockets = new(config);
    private readonly Encryption _encryption = Encryption.Of(uri, config);

    public bool IsEncrypted => _encryption.Trust is not null;

    /// <param name="address">Of the server.</param>
    /// <param name="token">The credentials.</param>
    /// <param name="isSessionToken">Whether the credentials are those of a session alone, which servers before 5.5 do not allow.</param>
    /// <param name="cancellationToken">Ends the attempt with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ServiceUnavailableException">The server cannot be reached in time.</exception>
    /// <exception cref="SecurityException">It refuses the credentials.</exception>
    /// <exception cref="NotSupportedException">It speaks no version of Bolt that is known here.</exception>
    public async Task<BoltConnection> OpenAsync(ServerAddress address, AuthToken token, bool isSessionToken, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(config.ConnectionTimeout);
        try
        {
            var connection = await ConnectAsync(address, limit.Token);
            await AuthenticateAsync(connection, token, isSessionToken, limit.Token);
            return connection;
        }
        catch (Exception e) when (IsUnreachable(e) || limit.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var reason = limit.IsCancellationRequested ? $"it did not answer within {config.ConnectionTimeout.TotalMilliseconds} ms" : e.Message;
            throw new ServiceUnavailableException(
                $"Connection with the server {address.Host}:{address.Port} cannot be established: {reason} "
                + "Please ensure that your database is listening on the correct host and port "
                + "and that you have compatible encryption settings both on Neo4j server and driver.",
                e);
        }
    }

    private async Task<BoltConnection> ConnectAsync(ServerAddress address, CancellationToken cancellationToken)
    {
        var socket = await _sockets.ConnectAsync(address, cancellationToken);
        try
        {
            var stream = await _encryption.WrapAsync(new NetworkStream(socket, ownsSocket: false), address, cancellationToken);
            var version = await Handshake.NegotiateAsync(stream, cancellationToken);
            return new BoltConnection(socket, stream, address, version);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task AuthenticateAsync(BoltConnection connection, AuthToken token, bool isSessionToken, CancellationToken cancellationToken)
    {
        await using var closing = cancellationToken.Register(connection.Close);
        try
        {
            if (isSessionToken && !connection.Features.HasLogon)
                throw Login.SessionTokenUnsupported();
            await Login.HelloAsync(connection, token, uri.RoutingContext, config);
        }
        catch
        {
            connection.Close();
            throw;
        }
    }

    private static bool IsUnreachable(Exception e) =>
        e is IOException or SocketException or System.Security.Authentication.AuthenticationException or ConnectionReadTimeoutException;
}
