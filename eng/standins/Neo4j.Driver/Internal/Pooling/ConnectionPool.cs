using Neo4j.Driver.Internal.Bolt;

namespace Neo4j.Driver.Internal.Pooling;

/// <summary>The connections to one server.</summary>
internal sealed class ConnectionPool(ServerAddress address, ConnectionOpening opening, AuthToken token, Config config) : IAsyncDisposable
{
    private readonly ConnectionSlots _slots = new(address, config);
    private readonly ConnectionHealth _health = new(config);

    public ServerAddress Address => address;

    public int InUse => _slots.InUse;

    /// <exception cref="ClientException">No connection became free in time.</exception>
    public async Task<BoltConnection> AcquireAsync(Demand demand)
    {
        using var limit = new CancellationTokenSource(config.ConnectionAcquisitionTimeout);
        try
        {
            while (true)
            {
                var turn = _slots.Take();
                var connection = turn == Turn.ToOpen ? await OpenAsync(demand, limit.Token) : await WaitAsync(turn, limit.Token);
                if (connection is not null && await PrepareAsync(connection, demand))
                    return connection;
            }
        }
        catch (OperationCanceledException e) when (limit.IsCancellationRequested)
        {
            throw new ClientException($"Failed to obtain a connection from pool within {config.ConnectionAcquisitionTimeout}", e);
        }
    }

    /// <summary>Takes a connection back, or lets it go if it cannot be used again.</summary>
    public async ValueTask ReleaseAsync(BoltConnection connection)
    {
        if (!await _health.IsReusableAsync(connection) || !_slots.TryKeep(connection))
            await DiscardAsync(connection);
    }

    public ValueTask DiscardAsync(BoltConnection connection)
    {
        _slots.Remove(connection);
        return connection.DisposeAsync();
    }

    /// <summary>The server has forgotten who the users of these credentials are.</summary>
    public void ForgetLogons(AuthToken? forgotten) =>
        _slots.ForEach(connection => connection.NeedsLogon |= forgotten is null || connection.Token?.IsSameAs(forgotten) == true);

    public void Activate() => _slots.Activate();

    /// <summary>Gives out no more connections, and closes those that come back.</summary>
    public async ValueTask DeactivateAsync()
    {
        foreach (var idle in _slots.Deactivate())
            await idle.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var idle in _slots.Close())
            await idle.DisposeAsync();
    }

    private async Task<BoltConnection?> WaitAsync(Turn turn, CancellationToken cancellationToken)
    {
        try
        {
            return await turn.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            _slots.EndWaiting(turn);
            if (turn.Connection is { } handedOver)
                await ReleaseAsync(handedOver);
            throw;
        }
    }

    private async Task<BoltConnection> OpenAsync(Demand demand, CancellationToken cancellationToken)
    {
        BoltConnection? connection = null;
        try
        {
            connection = await opening.OpenAsync(address, demand.SessionToken ?? token, demand.SessionToken is not null, cancellationToken);
            return connection;
        }
        finally
        {
            _slots.EndOpening(connection);
        }
    }

    /// <returns>Whether the connection can be used; else it is gone.</returns>
    private async Task<bool> PrepareAsync(BoltConnection connection, Demand demand)
    {
        try
        {
            if (!await _health.IsAliveAsync(connection) || !TryAdapt(connection, demand))
            {
                await DiscardAsync(connection);
                return false;
            }
            if (demand.ForcesLogon)
                await connection.SyncAsync();
            return true;
        }
        catch (Exception e)
        {
            await DiscardAsync(connection);
            if (BrokenConnection.Is(e))
                throw BrokenConnection.Unavailable(e);
            throw;
        }
    }

    private bool TryAdapt(BoltConnection connection, Demand demand)
    {
        var wanted = demand.SessionToken ?? token;
        if (!connection.NeedsLogon && connection.Token?.IsSameAs(wanted) == true)
            return true;
        if (connection.Features.HasLogon)
            Login.Relogon(connection, wanted);
        else if (demand.SessionToken is not null)
            throw Login.SessionTokenUnsupported();
        return connection.Features.HasLogon;
    }
}
