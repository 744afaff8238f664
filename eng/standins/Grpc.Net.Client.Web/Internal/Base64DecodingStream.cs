using System.Buffers.Text;

namespace Grpc.Net.Client.Web.Internal;

/// <summary>Decodes base64 that may consist of several padded segments, one after the other, as servers flush them.</summary>
internal sealed class Base64DecodingStream(Stream body) : ReadOnlyStream(body)
{
    private const int Quantum = 4;

    private readonly byte[] _text = new byte[4096];
    private readonly byte[] _data = new byte[3072];
    private int _textLength;
    private int _dataStart;
    private int _dataEnd;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_dataStart == _dataEnd)
        {
            var read = await Inner.ReadAsync(_text.AsMemory(_textLength), cancellationToken).ConfigureAwait(false);
            if (read == 0)
                return _textLength == 0 ? 0 : throw new InvalidDataException("The response's base64 is cut off.");
            _textLength += read;
            Decode();
        }
        var count = Math.Min(buffer.Length, _dataEnd - _dataStart);
        _data.AsSpan(_dataStart, count).CopyTo(buffer.Span);
        _dataStart += count;
        return count;
    }

    private void Decode()
    {
        (_dataStart, _dataEnd) = (0, 0);
        var consumed = 0;
        // A segment ends with the quantum that holds its padding; the decoder takes one segment at a time.
        while (_textLength - consumed >= Quantum)
        {
            var segment = SegmentLength(_text.AsSpan(consumed, (_textLength - consumed) / Quantum * Quantum));
            Base64.DecodeFromUtf8(_text.AsSpan(consumed, segment), _data.AsSpan(_dataEnd), out var read, out var written);
            if (read < segment)
                throw new InvalidDataException("The response is not base64.");
            consumed += segment;
            _dataEnd += written;
        }
        _text.AsSpan(consumed, _textLength - consumed).CopyTo(_text);
        _textLength -= consumed;
    }

    private static int SegmentLength(ReadOnlySpan<byte> text)
    {
        var padding = text.IndexOf((byte)'=');
        return padding < 0 ? text.Length : (padding / Quantum * Quantum) + Quantum;
    }
}
