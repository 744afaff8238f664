using System.Buffers;
using System.Buffers.Binary;

namespace Neo4j.Driver.Internal.Transport;

/// <summary>Incoming messages, put together from their chunks in the buffer that they were received into.</summary>
/// <remarks>The buffer holds the message so far, then bytes that are dealt with, then bytes as they came.</remarks>
internal sealed class MessageInput(Stream stream) : IDisposable
{
    private const int InitialSize = 64 * 1024;
    private const int LeastRoom = 16 * 1024;
    private const int HeaderSize = sizeof(ushort);

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(InitialSize);
    private int _messageStart;
    private int _messageEnd;
    private int _scanned;
    private int _received;
    private bool _isWhole;

    /// <summary>Whether the next message is here whole.</summary>
    public bool HasMessage
    {
        get
        {
            // A lone end of a message is a sign of life.
            while (!_isWhole && TryReadChunk(out var size))
                _isWhole = size == 0 && _messageEnd > _messageStart;
            return _isWhole;
        }
    }

    /// <summary>The next message, which must be here; valid until more is received.</summary>
    public ReadOnlySpan<byte> Take()
    {
        var message = _buffer.AsSpan(_messageStart, _messageEnd - _messageStart);
        _messageStart = _messageEnd = _scanned;
        _isWhole = false;
        return message;
    }

    /// <summary>Receives more.</summary>
    /// <exception cref="IOException">The other side has closed the connection.</exception>
    /// <exception cref="ProtocolException">The message is too large for this machine.</exception>
    public async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        MakeRoom();
        var count = await stream.ReadAsync(_buffer.AsMemory(_received), cancellationToken);
        if (count == 0)
            throw new IOException("Unexpected end of stream, unable to read expected data from the network connection");
        _received += count;
    }

    public void Dispose()
    {
        var buffer = Interlocked.Exchange(ref _buffer, []);
        _messageStart = _messageEnd = _scanned = _received = 0;
        if (buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(buffer);
    }

    private bool TryReadChunk(out int size)
    {
        size = 0;
        if (_received - _scanned < HeaderSize)
            return false;
        size = BinaryPrimitives.ReadUInt16BigEndian(_buffer.AsSpan(_scanned));
        if (_received - _scanned - HeaderSize < size)
            return false;
        Append(_scanned + HeaderSize, size);
        _scanned += HeaderSize + size;
        return true;
    }

    private void Append(int start, int size)
    {
        if (_messageEnd == _messageStart)
            _messageStart = _messageEnd = start;
        else
            Buffer.BlockCopy(_buffer, start, _buffer, _messageEnd, size);
        _messageEnd += size;
    }

    private void MakeRoom()
    {
        if (_messageEnd == _messageStart && _scanned == _received)
        {
            _messageStart = _messageEnd = _scanned = _received = 0;
            Shrink();
        }
        if (_buffer.Length - _received < LeastRoom)
            Compact();
        if (_buffer.Length - _received < LeastRoom)
            Grow();
    }

    private void Shrink()
    {
        if (_buffer.Length <= 4 * InitialSize)
            return;
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = ArrayPool<byte>.Shared.Rent(InitialSize);
    }

    private void Compact()
    {
        var messageLength = _messageEnd - _messageStart;
        var rawLength = _received - _scanned;
        Buffer.BlockCopy(_buffer, _messageStart, _buffer, 0, messageLength);
        Buffer.BlockCopy(_buffer, _scanned, _buffer, messageLength, rawLength);
        _messageStart = 0;
        _messageEnd = _scanned = messageLength;
        _received = messageLength + rawLength;
    }

    private void Grow()
    {
        if (_buffer.Length > Array.MaxLength / 2)
            throw new ProtocolException($"A message of more than {_received:N0} bytes is too large.");
        var larger = ArrayPool<byte>.Shared.Rent(2 * _buffer.Length);
        Buffer.BlockCopy(_buffer, 0, larger, 0, _received);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
