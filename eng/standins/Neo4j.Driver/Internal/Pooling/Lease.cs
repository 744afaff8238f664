using System.Runtime.ExceptionServices;
using Neo4j.Driver.Internal.Bolt;

namespace Neo4j.Driver.Internal.Pooling;

/// <summary>The use of a connection until it is released. Failures come out as the driver's exceptions.</summary>
internal sealed class Lease(BoltConnection connection, ConnectionPool pool, Demand demand, IFailureObserver? observer)
{
    private int _isReleased;
    private bool _isBroken;

    public BoltConnection Connection => IsReleased ? throw new IOException("The connection has been released.") : connection;

    public bool IsReleased => Volatile.Read(ref _isReleased) != 0;

    public AccessMode Mode => demand.Mode;

    /// <summary>As the server names it; null where it is the home database that the server does not name.</summary>
    public string? Database => demand.Database;

    public IServerInfo Server => connection.Server;

    public ServerAddress Address => pool.Address;

    /// <summary>Called with each failure, before it is thrown.</summary>
    public Func<Exception, ValueTask>? OnFailure { get; set; }

    /// <summary>Whether a message can be taken without waiting for the socket.</summary>
    public bool HasMessage => !IsReleased && connection.HasMessage;

    public ValueTask WriteAsync(Action<BoltConnection> write) => TranslatingAsync(() =>
    {
        write(Connection);
        return ValueTask.CompletedTask;
    });

    public ValueTask FlushAsync() => TranslatingAsync(() => Connection.FlushAsync());

    public ValueTask SyncAsync() => TranslatingAsync(() => Connection.SyncAsync());

    /// <summary>Takes what the socket has, and nothing if it has nothing.</summary>
    public ValueTask FillFromSocketAsync() => IsReleased ? ValueTask.CompletedTask : TranslatingAsync(() => connection.FillFromSocketAsync());

    public ValueTask ReceiveOneAsync()
    {
        try
        {
            var receiving = Connection.ReceiveOneAsync();
            return receiving.IsCompletedSuccessfully ? receiving : TranslatingAsync(receiving);
        }
        catch (Exception e)
        {
            return ThrowTranslatedAsync(e);
        }
    }

    public ValueTask ReleaseAsync()
    {
        if (Interlocked.Exchange(ref _isReleased, 1) != 0)
            return ValueTask.CompletedTask;
        return _isBroken ? pool.DiscardAsync(connection) : pool.ReleaseAsync(connection);
    }

    /// <summary>The exception that a caller is to see.</summary>
    private async ValueTask<Exception> TranslateAsync(Exception e)
    {
        _isBroken |= !IsHarmless(e);
        if (e is AuthorizationException)
            pool.ForgetLogons(connection.Token);
        var translated = BrokenConnection.Is(e) ? BrokenConnection.Unavailable(e) : e;
        if (observer is not null)
            translated = await observer.ObserveAsync(this, translated);
        if (OnFailure is not null)
            await OnFailure(translated);
        return translated;
    }

    private async ValueTask TranslatingAsync(Func<ValueTask> operation)
    {
        try
        {
            await operation();
        }
        catch (Exception e)
        {
            await ThrowTranslatedAsync(e);
        }
    }

    private async ValueTask TranslatingAsync(ValueTask operation)
    {
        try
        {
            await operation;
        }
        catch (Exception e)
        {
            await ThrowTranslatedAsync(e);
        }
    }

    private async ValueTask ThrowTranslatedAsync(Exception e) => ExceptionDispatchInfo.Throw(await TranslateAsync(e));

    private bool IsHarmless(Exception e) =>
        e is ClientException or TransientException || (connection.Features.HasLogon && e is AuthorizationException or TokenExpiredException);
}
