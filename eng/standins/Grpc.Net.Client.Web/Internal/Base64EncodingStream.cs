using System.Buffers;
using System.Buffers.Text;

namespace Grpc.Net.Client.Web.Internal;

/// <summary>Encodes as one base64 text: up to two bytes wait for the next write, or for the end.</summary>
internal sealed class Base64EncodingStream(Stream inner) : Stream
{
    private const int GroupLength = 3;

    private readonly byte[] _waiting = new byte[GroupLength];
    private int _waitingLength;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var data = ArrayPool<byte>.Shared.Rent(_waitingLength + buffer.Length);
        var text = ArrayPool<byte>.Shared.Rent(Base64.GetMaxEncodedToUtf8Length(_waitingLength + buffer.Length));
        try
        {
            var length = Encode(buffer.Span, data, text);
            await inner.WriteAsync(text.AsMemory(0, length), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(data);
            ArrayPool<byte>.Shared.Return(text);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Writes what waits, padded.</summary>
    public async ValueTask FinishAsync(CancellationToken cancellationToken)
    {
        var text = new byte[4];
        Base64.EncodeToUtf8(_waiting.AsSpan(0, _waitingLength), text, out _, out var length);
        await inner.WriteAsync(text.AsMemory(0, length), cancellationToken).ConfigureAwait(false);
        _waitingLength = 0;
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override void Flush() => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private int Encode(ReadOnlySpan<byte> bytes, Span<byte> data, Span<byte> text)
    {
        _waiting.AsSpan(0, _waitingLength).CopyTo(data);
        bytes.CopyTo(data[_waitingLength..]);
        var length = _waitingLength + bytes.Length;
        Base64.EncodeToUtf8(data[..length], text, out var read, out var written, isFinalBlock: false);
        _waitingLength = length - read;
        data[read..length].CopyTo(_waiting);
        return written;
    }
}
