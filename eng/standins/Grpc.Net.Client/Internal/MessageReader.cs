using System.Buffers.Binary;
using Grpc.Core;
using Grpc.Net.Compression;

namespace Grpc.Net.Client.Internal;

/// <summary>Takes messages off a response body. A malformed body ends in <see cref="InvalidDataException"/>.</summary>
internal sealed class MessageReader(Stream body, string encoding, ChannelSettings settings)
{
    private const int DecompressionStep = 4096;

    private readonly byte[] _prefix = new byte[MessageFrame.PrefixLength];

    /// <summary>The next message, decompressed, for the caller to dispose of; null at the end of the body.</summary>
    public async ValueTask<PooledBuffer?> ReadAsync(CancellationToken cancellationToken)
    {
        var read = await body.ReadAtLeastAsync(_prefix, _prefix.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        if (read == 0)
            return null;
        if (read < _prefix.Length)
            throw new InvalidDataException("The response ended within a message's prefix.");
        var (compressed, length) = ParsePrefix();
        var message = await ReadPayloadAsync(length, cancellationToken).ConfigureAwait(false);
        if (!compressed)
            return message;
        using (message)
            return Decompress(message);
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

    private async ValueTask<PooledBuffer> ReadPayloadAsync(int length, CancellationToken cancellationToken)
    {
        var message = new PooledBuffer();
        try
        {
            message.Reserve(length);
            var room = length > 0 ? message.GetMemory(length)[..length] : default;
            var read = await body.ReadAtLeastAsync(room, length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            if (read < length)
                throw new InvalidDataException($"The response ended after {read} of a message's {length} bytes.");
            message.Advance(length);
            return message;
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    private PooledBuffer Decompress(PooledBuffer packed)
    {
        var plain = new PooledBuffer();
        try
        {
            using var source = packed.OpenRead();
            using var stream = Provider().CreateDecompressionStream(source);
            for (var read = -1; read != 0; plain.Advance(read))
            {
                read = stream.Read(plain.GetSpan(DecompressionStep));
                RequireAllowed((long)plain.Length + read);
            }
            return plain;
        }
        catch
        {
            plain.Dispose();
            throw;
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
