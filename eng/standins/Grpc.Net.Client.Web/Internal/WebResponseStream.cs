using System.Buffers.Binary;
using System.Net.Http.Headers;

namespace Grpc.Net.Client.Web.Internal;

/// <summary>Passes message frames on as they are, and ends at the trailers frame, whose flags have the highest bit set.</summary>
internal sealed class WebResponseStream(Stream body, HttpHeaders trailers) : ReadOnlyStream(body)
{
    private const byte TrailersFlag = 0x80;

    // Header blocks are small; what is larger is no header block.
    private const uint MaxTrailersLength = 1024 * 1024;

    private readonly byte[] _prefix = new byte[5];
    private int _prefixLeft;
    private uint _payloadLeft;
    private bool _ended;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.Length == 0 || _ended)
            return 0;
        if (_prefixLeft == 0 && _payloadLeft == 0 && !await ReadPrefixAsync(cancellationToken).ConfigureAwait(false))
            return 0;
        return _prefixLeft > 0 ? CopyPrefix(buffer.Span) : await ReadPayloadAsync(buffer, cancellationToken).ConfigureAwait(false);
    }

    private int CopyPrefix(Span<byte> buffer)
    {
        var count = Math.Min(_prefixLeft, buffer.Length);
        _prefix.AsSpan(_prefix.Length - _prefixLeft, count).CopyTo(buffer);
        _prefixLeft -= count;
        return count;
    }

    private async ValueTask<int> ReadPayloadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var room = buffer[..(int)Math.Min(_payloadLeft, (uint)buffer.Length)];
        var read = await Inner.ReadAsync(room, cancellationToken).ConfigureAwait(false);
        _payloadLeft -= (uint)read;
        return read;
    }

    /// <summary>False at the end of the messages.</summary>
    private async ValueTask<bool> ReadPrefixAsync(CancellationToken cancellationToken)
    {
        var read = await Inner.ReadAtLeastAsync(_prefix, _prefix.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        if (read == 0)
            return false;
        if (read < _prefix.Length)
            throw new InvalidDataException("The response ended within a frame's prefix.");
        var length = BinaryPrimitives.ReadUInt32BigEndian(_prefix.AsSpan(1));
        if ((_prefix[0] & TrailersFlag) == 0)
        {
            (_prefixLeft, _payloadLeft) = (_prefix.Length, length);
            return true;
        }
        await ReadTrailersAsync(length, cancellationToken).ConfigureAwait(false);
        return false;
    }

    private async ValueTask ReadTrailersAsync(uint length, CancellationToken cancellationToken)
    {
        if (_prefix[0] != TrailersFlag)
            throw new InvalidDataException("The response's trailers are compressed, which gRPC-Web servers here do not do.");
        if (length > MaxTrailersLength)
            throw new InvalidDataException($"The response has {length} bytes of trailers.");
        var block = new byte[length];
        await Inner.ReadExactlyAsync(block, cancellationToken).ConfigureAwait(false);
        TrailerBlock.Parse(block, trailers);
        _ended = true;
        if (await Inner.ReadAsync(_prefix, cancellationToken).ConfigureAwait(false) > 0)
            throw new InvalidDataException("The response goes on after its trailers.");
    }
}
