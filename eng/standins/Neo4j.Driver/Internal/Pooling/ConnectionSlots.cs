using Neo4j.Driver.Internal.Bolt;

namespace Neo4j.Driver.Internal.Pooling;

/// <summary>Who has which of a pool's connections, and who waits for one. Thread-safe; nothing here waits.</summary>
internal sealed class ConnectionSlots(ServerAddress address, Config config)
{
    private readonly Lock _gate = new();
    private readonly Stack<BoltConnection> _idle = new();
    private readonly HashSet<BoltConnection> _inUse = [];
    private readonly LinkedList<Turn> _waiting = new();
    private int _opening;
    private bool _isActive = true;
    private bool _isClosed;

    public int InUse
    {
        get
        {
            lock (_gate)
                return _inUse.Count;
        }
    }

    /// <summary>Decides where the next connection comes from: from the pool, from opening one, or from waiting for one.</summary>
    public Turn Take()
    {
        lock (_gate)
        {
            ThrowIfUnavailable();
            if (_idle.TryPop(out var idle))
            {
                _inUse.Add(idle);
                return Turn.Of(idle);
            }
            if (config.MaxConnectionPoolSize == Config.Infinite || _inUse.Count + _opening < config.MaxConnectionPoolSize)
            {
                _opening++;
                return Turn.ToOpen;
            }
            return _waiting.AddLast(Turn.ToWait()).Value;
        }
    }

    /// <summary>Ends an opening.</summary>
    /// <param name="connection">Null where it failed.</param>
    public void EndOpening(BoltConnection? connection)
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

    /// <summary>Ends a wait; what has been handed over meanwhile is the caller's to give back.</summary>
    public void EndWaiting(Turn turn)
    {
        lock (_gate)
        {
            if (!_waiting.Remove(turn) && turn.Connection is null)
                LetNextTry();
        }
    }

    /// <returns>False where there is no room for it.</returns>
    public bool TryKeep(BoltConnection connection)
    {
        lock (_gate)
        {
            if (_isClosed || !_isActive || !_inUse.Contains(connection))
                return false;
            if (_waiting.First is { } next)
            {
                _waiting.RemoveFirst();
                next.Value.HandOver(connection);
                return true;
            }
            if (config.MaxIdleConnectionPoolSize != Config.Infinite && _idle.Count >= config.MaxIdleConnectionPoolSize)
                return false;
            _inUse.Remove(connection);
            _idle.Push(connection);
            return true;
        }
    }

    public void Remove(BoltConnection connection)
    {
        lock (_gate)
        {
            _inUse.Remove(connection);
            LetNextTry();
        }
    }

    public void ForEach(Action<BoltConnection> action)
    {
        lock (_gate)
        {
            foreach (var connection in _inUse.Concat(_idle))
                action(connection);
        }
    }

    public void Activate()
    {
        lock (_gate)
            _isActive = true;
    }

    /// <returns>What was idle.</returns>
    public BoltConnection[] Deactivate()
    {
        lock (_gate)
        {
            _isActive = false;
            return Clear();
        }
    }

    /// <returns>What was idle; what is in use is closed under its user.</returns>
    public BoltConnection[] Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            foreach (var connection in _inUse)
                connection.Close();
            _inUse.Clear();
            return Clear();
        }
    }

    private BoltConnection[] Clear()
    {
        BoltConnection[] idle = [.. _idle];
        _idle.Clear();
        while (_waiting.Count > 0)
            LetNextTry();
        return idle;
    }

    private void LetNextTry()
    {
        if (_waiting.First is not { } next)
            return;
        _waiting.RemoveFirst();
        next.Value.HandOver(null);
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
