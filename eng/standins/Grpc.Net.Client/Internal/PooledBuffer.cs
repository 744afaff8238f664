using System.Buffers;

namespace Grpc.Net.Client.Internal;

/// <summary>A growing buffer of the shared pool, which <see cref="GiveBack"/> returns it to; empty and usable again afterwards.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>
{
    private const int LeastRoom = 256;

    private byte[] _array = [];

    public int Length { get; private set; }

    public Memory<byte> Written => _array.AsMemory(0, Length);

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _array.Length - Length);
        Length += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, LeastRoom));
        return _array.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Makes room for <paramref name="count"/> more bytes.</summary>
    public void Reserve(int count)
    {
        if (_array.Length - Length >= count)
            return;
        var needed = checked(Length + count);
        var doubled = (int)Math.Min(2L * _array.Length, Array.MaxLength);
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, doubled));
        Written.CopyTo(larger);
        Return();
        _array = larger;
    }

    public Stream OpenRead() => new MemoryStream(_array, 0, Length, writable: false);

    public void GiveBack()
    {
        Return();
        _array = [];
        Length = 0;
    }

    private void Return()
    {
        if (_array.Length > 0)
            ArrayPool<byte>.Shared.Return(_array);
    }
}
