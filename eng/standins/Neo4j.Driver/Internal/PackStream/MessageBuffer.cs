using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Neo4j.Driver.Internal.PackStream;

/// <summary>Outgoing messages, cut into chunks as they are written.</summary>
internal sealed class MessageBuffer : IDisposable
{
    private const int MaxChunk = ushort.MaxValue;
    private const int HeaderSize = sizeof(ushort);
    private const int InitialSize = 8 * 1024;

    // Larger arrays, as bulk parameters need, go back to the pool once they are sent.
    private const int MaxKept = 256 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(InitialSize);
    private int _length;
    private int _messageStart;
    private int _chunkStart;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    private int ChunkLength => _length - _chunkStart - HeaderSize;

    public void BeginMessage()
    {
        _messageStart = _length;
        BeginChunk();
    }

    public void EndMessage()
    {
        EndChunk();
        Reserve(HeaderSize).Clear();
        _length += HeaderSize;
    }

    /// <summary>Forgets the message that was begun.</summary>
    public void AbandonMessage() => _length = _messageStart;

    /// <summary>Room for a few bytes in one piece, all of which are to be filled.</summary>
    public Span<byte> Next(int count)
    {
        if (ChunkLength + count > MaxChunk)
            NextChunk();
        var room = Reserve(count)[..count];
        _length += count;
        return room;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            if (ChunkLength == MaxChunk)
                NextChunk();
            var part = Math.Min(bytes.Length, MaxChunk - ChunkLength);
            bytes[..part].CopyTo(Next(part));
            bytes = bytes[part..];
        }
    }

    /// <param name="text">Of which valid UTF-8 is made.</param>
    /// <param name="byteCount">Its length in UTF-8.</param>
    public void WriteText(string text, int byteCount)
    {
        if (byteCount <= MaxChunk)
        {
            Encoding.UTF8.GetBytes(text, Next(byteCount));
            return;
        }
        var bytes = ArrayPool<byte>.Shared.Rent(byteCount);
        Write(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
        ArrayPool<byte>.Shared.Return(bytes);
    }

    public void Clear()
    {
        _length = 0;
        if (_bytes.Length <= MaxKept)
            return;
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = ArrayPool<byte>.Shared.Rent(InitialSize);
    }

    public void Dispose()
    {
        var bytes = Interlocked.Exchange(ref _bytes, []);
        if (bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(bytes);
        _length = 0;
    }

    private void NextChunk()
    {
        EndChunk();
        BeginChunk();
    }

    private void BeginChunk()
    {
        _chunkStart = _length;
        Reserve(HeaderSize);
        _length += HeaderSize;
    }

    private void EndChunk() => BinaryPrimitives.WriteUInt16BigEndian(_bytes.AsSpan(_chunkStart), (ushort)ChunkLength);

    private Span<byte> Reserve(int count)
    {
        if (_bytes.Length - _length < count)
            Grow(count);
        return _bytes.AsSpan(_length);
    }

    private void Grow(int count)
    {
        var doubled = (int)Math.Min(2L * _bytes.Length, Array.MaxLength);
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(_length + count), doubled));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        if (_bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
