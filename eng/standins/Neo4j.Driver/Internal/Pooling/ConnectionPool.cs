using Neo4j.Driver.Internal.Bolt;

namespace Neo4j.Driver.Internal.Pooling;

/// <summary>The connections to one server.</summary>
internal sealed class ConnectionPool(ServerAddress address, ConnectionOpening opening, AuthToken token, Config config) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly Stack<BoltConnection> _idle = new();
    private readonly HashSet<BoltConnection> _inUse = [];
    private readonly LinkedList<TaskCompletionSource<BoltConnection?>> _waiting = new();
    private readonly ConnectionHealth _health = new(config);
    private int _opening;
    private bool _isActive = true;
    private bool _isClosed;

    public ServerAddress Address => address;

    public int InUse
    {
        get
        {
            lock (_gate)
                return _inUse.Count;
        }
    }

    /// <exception cref="ClientException">No connection became free in time.</exception>
    public async Task<BoltConnection> AcquireAsync(Demand demand)
    {
        using var limit = new CancellationTokenSource(config.ConnectionAcquisitionTimeout);
        try
        {
            while (true)
            {
                var connection = await TakeAsync(demand, limit.Token);
                if (await PrepareAsync(connection, demand))
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
        if (!await _health.IsReusableAsync(connection) || !TryKeep(connection))
            await DiscardAsync(connection);
    }

    public async ValueTask DiscardAsync(BoltConnection connection)
    {
        lock (_gate)
        {
            _inUse.Remove(connection);
            LetNextTry();
        }
        await connection.DisposeAsync();
    }

    /// <summary>The server has forgotten who the users of these credentials are.</summary>
    public void ForgetLogons(AuthToken? forgotten)
    {
        lock (_gate)
        {
            foreach (var connection in _inUse.Concat(_idle))
                connection.NeedsLogon |= forgotten is null || connection.Token?.IsSameAs(forgotten) == true;
        }
    }

    public void Activate()
    {
        lock (_gate)
            _isActive = true;
    }

    /// <summary>Gives out no more connections, and closes those that come back.</summary>
    public ValueTask DeactivateAsync()
    {
        lock (_gate)
            _isActive = false;
        return CloseIdleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            if (_isClosed)
                return;
            _isClosed = true;
            foreach (var connection in _inUse)
                connection.Close();
            _inUse.Clear();
        }
        await CloseIdleAsync();
    }

    private async Task<BoltConnection> TakeAsync(Demand demand, CancellationToken cancellationToken)
    {
        while (true)
        {
            LinkedListNode<TaskCompletionSource<BoltConnection?>> turn;
            lock (_gate)
            {
                ThrowIfUnavailable();
                if (_idle.TryPop(out var idle))
                {
                    _inUse.Add(idle);
                    return idle;
                }
                if (config.MaxConnectionPoolSize == Config.Infinite || _inUse.Count + _opening < config.MaxConnectionPoolSize)
                {
                    _opening++;
                    break;
                }
                turn = _waiting.AddLast(new TaskCompletionSource<BoltConnection?>(TaskCreationOptions.RunContinuationsAsynchronously));
            }
            if (await WaitAsync(turn, cancellationToken) is { } handedOver)
                return handedOver;
        }
        return await OpenAsync(demand, cancellationToken);
    }

    private async Task<BoltConnection?> WaitAsync(LinkedListNode<TaskCompletionSource<BoltConnection?>> turn, CancellationToken cancellationToken)
    {
        try
        {
            return await turn.Value.Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            lock (_gate)
            {
                if (turn.List is not null)
                    _waiting.Remove(turn);
            }
            // It may have been handed over just now.
            if (turn.Value.Task is { IsCompletedSuccessfully: true, Result: { } connection })
                await ReleaseAsync(connection);
            else if (turn.Value.Task.IsCompleted)
                PassOn();
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
            lock (_gate)
            {
                _opening--;
                if (connection is null)
                    LetNextTry();
                else if (_isClosed)
                    connection.Close();
                else
                    _inUse.Add(connection);
            }
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

    private bool TryKeep(BoltConnection connection)
    {
        lock (_gate)
        {
            if (_isClosed || !_isActive || !_inUse.Contains(connection))
                return false;
            if (_waiting.First is { } next)
            {
                _waiting.RemoveFirst();
                next.Value.SetResult(connection);
                return true;
            }
            if (config.MaxIdleConnectionPoolSize != Config.Infinite && _idle.Count >= config.MaxIdleConnectionPoolSize)
                return false;
            _inUse.Remove(connection);
            _idle.Push(connection);
            return true;
        }
    }

    private void PassOn()
    {
        lock (_gate)
            LetNextTry();
    }

    private void LetNextTry()
    {
        if (_waiting.First is not { } next)
            return;
        _waiting.RemoveFirst();
        next.Value.SetResult(null);
    }

    private async ValueTask CloseIdleAsync()
    {
        BoltConnection[] idle;
        lock (_gate)
        {
            idle = [.. _idle];
            _idle.Clear();
            while (_waiting.Count > 0)
                LetNextTry();
        }
        foreach (var connection in idle)
            await connection.DisposeAsync();
    }

    private void ThrowIfUnavailable()
    {
        if (_isClosed)
            throw new ObjectDisposedException(nameof(ConnectionPool), "Failed to acquire a new connection as the driver has already been disposed.");
        if (!_isActive)
        {
            throw new ServiceUnavailableException(
                $"Failed to acquire a connection from connection pool for server with URI `{address.Host}:{address.Port}` "
                + "as this server has already been removed from routing table. ");
        }
    }
}
