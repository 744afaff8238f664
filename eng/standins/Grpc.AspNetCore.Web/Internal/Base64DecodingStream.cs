using System.Buffers;
using System.Buffers.Text;
using System.IO.Pipelines;

namespace Grpc.AspNetCore.Web.Internal;

/// <summary>Reads a pipe of base64 decoded. Several runs, each padded for itself, may follow one another.</summary>
internal sealed class Base64DecodingStream(PipeReader input) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var result = await input.ReadAsync(cancellationToken);
            var available = result.Buffer;
            // Whole groups of four characters, and no more than the target can take.
            var taken = available.Slice(0, Math.Min(available.Length, buffer.Length / 3 * 4L) / 4 * 4);
            var decoded = Decode(taken, buffer.Span);
            var rest = available.Slice(taken.End);
            input.AdvanceTo(taken.End, decoded > 0 ? taken.End : available.End);
            if (decoded > 0)
                return decoded;
            if (result.IsCompleted)
                return rest.IsEmpty ? 0 : throw new InvalidDataException("The base64 of the request ends within a group.");
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    private static int Decode(in ReadOnlySequence<byte> groups, Span<byte> target)
    {
        if (groups.IsSingleSegment)
            return Decode(groups.FirstSpan, target);
        var joined = ArrayPool<byte>.Shared.Rent((int)groups.Length);
        try
        {
            groups.CopyTo(joined);
            return Decode(joined.AsSpan(0, (int)groups.Length), target);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(joined);
        }
    }

    private static int Decode(ReadOnlySpan<byte> groups, Span<byte> target)
    {
        var decoded = 0;
        while (groups.Length > 0)
        {
            var padding = groups.IndexOf((byte)'=');
            var run = padding < 0 ? groups : groups[..((padding / 4 * 4) + 4)];
            if (Base64.DecodeFromUtf8(run, target[decoded..], out _, out var written) != OperationStatus.Done)
                throw new InvalidDataException("The request is no base64.");
            decoded += written;
            groups = groups[run.Length..];
        }
        return decoded;
    }
}
