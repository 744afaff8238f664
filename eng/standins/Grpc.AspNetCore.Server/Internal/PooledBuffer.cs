using System.Buffers;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>A growing pooled buffer, written as a stream or as a buffer writer.</summary>
internal sealed class PooledBuffer : Stream, IBufferWriter<byte>
{
    private const int SmallestStep = 4096;

    private byte[] _bytes = [];
    private int _count;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _count);

    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, _count);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _count;

    public override long Position
    {
        get => _count;
        set => throw new NotSupportedException();
    }

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _bytes.Length - _count);
        _count += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        EnsureRoom(sizeHint);
        return _bytes.AsMemory(_count);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        EnsureRoom(sizeHint);
        return _bytes.AsSpan(_count);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        buffer.CopyTo(GetSpan(buffer.Length));
        Advance(buffer.Length);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        Release(_bytes);
        (_bytes, _count) = ([], 0);
        base.Dispose(disposing);
    }

    private static void Release(byte[] bytes)
    {
        if (bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(bytes);
    }

    private void EnsureRoom(int sizeHint)
    {
        var room = Math.Max(sizeHint, 1);
        if (_bytes.Length - _count >= room)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(_count + Math.Max(room, SmallestStep)), (int)Math.Min(_count * 2L, Array.MaxLength)));
        Written.CopyTo(larger);
        Release(_bytes);
        _bytes = larger;
    }
}
