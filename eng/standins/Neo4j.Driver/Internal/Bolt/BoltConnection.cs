using System.Diagnostics;
using System.Net.Sockets;
using Neo4j.Driver.Internal.PackStream;
using Neo4j.Driver.Internal.Transport;

namespace Neo4j.Driver.Internal.Bolt;

/// <summary>A socket that speaks Bolt. Requests are queued and flushed together; answers come in the same order. Used by one at a time.</summary>
internal sealed class BoltConnection : IAsyncDisposable
{
    private readonly Socket _socket;
    private readonly Stream _stream;
    private readonly MessageBuffer _output = new();
    private readonly MessageInput _input;
    private readonly ResponseReader _responses;
    private readonly Queue<IResponseHandler> _awaited = new();
    private readonly ReadTimer _readTimer = new();
    private bool _hasFailed;
    private int _isClosed;

    public BoltConnection(Socket socket, Stream stream, ServerAddress address, BoltVersion version)
    {
        _socket = socket;
        _stream = stream;
        _input = new MessageInput(stream);
        Features = new BoltVersionFeatures(version);
        _responses = new ResponseReader(Features.HasElementIds);
        Requests = new RequestWriter(_output);
        Server = new ServerInfo(address, version, "");
    }

    public RequestWriter Requests { get; }

    public BoltVersionFeatures Features { get; }

    public ServerInfo Server { get; set; }

    public AuthToken? Token { get; set; }

    /// <summary>Set where the server has forgotten who the user is.</summary>
    public bool NeedsLogon { get; set; }

    public long CreatedAt { get; } = Stopwatch.GetTimestamp();

    public long IdleSince { get; set; }

    public TimeSpan? ReadTimeout
    {
        set => _readTimer.Limit = value;
    }

    public bool IsOpen => Volatile.Read(ref _isClosed) == 0;

    /// <summary>Whether nothing is left over from the use so far.</summary>
    public bool IsClean => _awaited.Count == 0 && !_hasFailed && _output.Written.IsEmpty;

    public bool IsAwaiting => _awaited.Count > 0;

    /// <summary>Whether a message can be taken without waiting for the socket.</summary>
    public bool HasMessage => IsOpen && _input.HasMessage;

    /// <summary>Says who takes the answer to the request that was just written.</summary>
    public void Await(IResponseHandler handler) => _awaited.Enqueue(handler);

    /// <exception cref="IOException">The connection is broken.</exception>
    public async ValueTask FlushAsync()
    {
        if (_output.Written.IsEmpty)
            return;
        try
        {
            ThrowIfClosed();
            await _stream.WriteAsync(_output.Written);
            await _stream.FlushAsync();
            _output.Clear();
        }
        catch (Exception e)
        {
            Close();
            throw Broken(e);
        }
    }

    /// <summary>Flushes, and takes all answers that are due.</summary>
    public async ValueTask SyncAsync()
    {
        await FlushAsync();
        while (IsAwaiting)
            await ReceiveOneAsync();
    }

    /// <summary>Takes one message.</summary>
    /// <exception cref="Neo4jException">The server reports a failure; it ignores further requests until it is reset.</exception>
    /// <exception cref="IOException">The connection is broken.</exception>
    public ValueTask ReceiveOneAsync() => TryReceiveOne() ? ValueTask.CompletedTask : WaitForOneAsync();

    /// <summary>Moves to the buffer what the socket has, and nothing if it has nothing.</summary>
    public ValueTask FillFromSocketAsync() => IsOpen && _socket.Available > 0 ? FillAsync() : ValueTask.CompletedTask;

    /// <summary>Brings the session with the server back to its beginning.</summary>
    public async ValueTask ResetAsync()
    {
        Requests.Write(RequestTag.Reset);
        Await(new SummaryHandler(_ => _hasFailed = false));
        await FlushAsync();
        while (IsAwaiting)
            await ReceiveOrIgnoreFailureAsync();
        if (_hasFailed)
            throw new ProtocolException("The server did not reset the connection.");
    }

    public void Close()
    {
        if (Interlocked.Exchange(ref _isClosed, 1) != 0)
            return;
        _stream.Dispose();
        _socket.Dispose();
    }

    /// <summary>Takes leave of the server, as far as that goes without waiting. For a connection that nobody uses.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!IsOpen)
            return;
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(1));
            _output.Clear();
            Requests.Write(RequestTag.Goodbye);
            await _stream.WriteAsync(_output.Written, limit.Token);
            await _stream.FlushAsync(limit.Token);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or OperationCanceledException or NotSupportedException)
        {
            // Nobody is there to take leave of.
        }
        Close();
        _readTimer.Dispose();
        _output.Dispose();
        _input.Dispose();
    }

    private bool TryReceiveOne()
    {
        try
        {
            return TryDispatch();
        }
        catch (Exception e) when (IsFatal(e))
        {
            Close();
            throw Broken(e);
        }
    }

    private async ValueTask WaitForOneAsync()
    {
        do
            await FillAsync();
        while (!TryReceiveOne());
    }

    private async ValueTask ReceiveOrIgnoreFailureAsync()
    {
        try
        {
            await ReceiveOneAsync();
        }
        catch (Neo4jException) when (IsOpen)
        {
            // An answer from before the reset.
        }
    }

    private bool TryDispatch()
    {
        ThrowIfClosed();
        if (!_input.HasMessage)
            return false;
        if (_awaited.Count == 0)
            throw new ProtocolException("The server sent a message that nobody has asked for.");
        if (_responses.Dispatch(_input.Take(), _awaited, _hasFailed) is not { } failure)
            return true;
        _hasFailed = true;
        throw failure;
    }

    private async ValueTask FillAsync()
    {
        try
        {
            await _input.FillAsync(_readTimer.Start());
            _readTimer.Stop();
        }
        catch (OperationCanceledException e)
        {
            Close();
            throw new ConnectionReadTimeoutException("Failed to read message from server within the specified timeout.", e);
        }
        catch (Exception e)
        {
            Close();
            throw Broken(e);
        }
    }

    private void ThrowIfClosed()
    {
        if (!IsOpen)
            throw new IOException("The connection is closed.");
    }

    // After a failure that the server reports it can go on, after anything else nothing is known any more.
    private static bool IsFatal(Exception e) => e is not Neo4jException or ProtocolException;

    private static Exception Broken(Exception e) =>
        e is Neo4jException or IOException ? e : new IOException($"The connection broke: {e.Message}", e);
}
