using System.Buffers.Binary;
using Grpc.Core;
using Grpc.Net.Compression;

namespace Grpc.Net.Client.Internal;

/// <summary>Takes messages off a response body. A malformed body ends in <see cref="InvalidDataException"/>.</summary>
internal sealed class MessageReader(Stream body, string encoding, ChannelSettings settings)
{
    private const int DecompressionStep = 4096;

    private readonly byte[] _prefix = new byte[MessageFrame.PrefixLength];
    private readonly PooledBuffer _received = new();
    private readonly PooledBuffer _unpacked = new();

    /// <summary>The next message, decompressed, for the caller to give back before the next read; null at the end of the body.</summary>
    public async ValueTask<PooledBuffer?> ReadAsync(CancellationToken cancellationToken)
    {
        var read = await body.ReadAtLeastAsync(_prefix, _prefix.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        if (read == 0)
            return null;
        if (read < _prefix.Length)
            throw new InvalidDataException("The response ended within a message's prefix.");
        var (compressed, length) = ParsePrefix();
        await ReadPayloadAsync(length, cancellationToken).ConfigureAwait(false);
        return compressed ? Decompress() : _received;
    }

    public async ValueTask ReadEndAsync(CancellationToken cancellationToken)
    {
        if (await body.ReadAsync(_prefix, cancellationToken).ConfigureAwait(false) > 0)
            throw new InvalidDataException("The response holds more than the one message that it should.");
    }

    private (bool Compressed, int Length) ParsePrefix()
    {
        if (_prefix[0] > 1)
            throw new InvalidDataException($"A message has the unknown flags 0x{_prefix[0]:x2}.");
        var length = BinaryPrimitives.ReadUInt32BigEndian(_prefix.AsSpan(1));
        RequireAllowed(length);
        return (_prefix[0] == 1, length <= Array.MaxLength ? (int)length : throw new InvalidDataException($"A message has {length} bytes."));
    }

    private async ValueTask ReadPayloadAsync(int length, CancellationToken cancellationToken)
    {
        if (length == 0)
            return;
        try
        {
            var room = _received.GetMemory(length)[..length];
            var read = await body.ReadAtLeastAsync(room, length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            if (read < length)
                throw new InvalidDataException($"The response ended after {read} of a message's {length} bytes.");
            _received.Advance(length);
        }
        catch
        {
            _received.GiveBack();
            throw;
        }
    }

    private PooledBuffer Decompress()
    {
        try
        {
            using var source = _received.OpenRead();
            using var stream = Provider().CreateDecompressionStream(source);
            for (var read = -1; read != 0; _unpacked.Advance(read))
            {
                read = stream.Read(_unpacked.GetSpan(DecompressionStep));
                RequireAllowed((long)_unpacked.Length + read);
            }
            return _unpacked;
        }
        catch
        {
            _unpacked.GiveBack();
            throw;
        }
        finally
        {
            _received.GiveBack();
        }
    }

    private ICompressionProvider Provider()
    {
        if (settings.CompressionProviders.TryGetValue(encoding, out var provider))
            return provider;
        throw encoding == GrpcHeaders.Identity
            ? new InvalidDataException("A message is marked as compressed, but the response names no encoding.")
            : new RpcException(new Status(StatusCode.Unimplemented, $"The response is encoded as '{encoding}'; accepted are {settings.AcceptEncoding}."));
    }

    private void RequireAllowed(long size)
    {
        if (size > settings.MaxReceiveMessageSize)
            throw new RpcException(
                new Status(StatusCode.ResourceExhausted, $"A message of {size} bytes or more is over the receive limit of {settings.MaxReceiveMessageSize}."));
    }
}
