using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;

namespace Matching.Cli.Import.Csv;

/// <summary>Splits UTF-8 bytes into lines and says of each whether its bytes are valid, so that one bad line costs one row and not the file.</summary>
internal static class LineReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static async IAsyncEnumerable<SourceLine> ReadAsync(Stream utf8, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var reader = PipeReader.Create(utf8, new StreamPipeReaderOptions(bufferSize: 1 << 16, leaveOpen: true));
        var number = 0;
        while (true)
        {
            var read = await reader.ReadAsync(cancellation);
            var rest = read.Buffer;
            while (TakeLine(ref rest, out var bytes))
                yield return Decode(bytes, ++number, terminated: true);
            if (read.IsCompleted && !rest.IsEmpty)
                yield return Decode(rest, ++number, terminated: false);
            reader.AdvanceTo(read.IsCompleted ? rest.End : rest.Start, rest.End);
            if (read.IsCompleted)
                break;
        }
        await reader.CompleteAsync();
    }

    private static bool TakeLine(ref ReadOnlySequence<byte> rest, out ReadOnlySequence<byte> line)
    {
        var reader = new SequenceReader<byte>(rest);
        if (!reader.TryReadTo(out line, (byte)'\n'))
            return false;
        rest = reader.UnreadSequence;
        return true;
    }

    private static SourceLine Decode(in ReadOnlySequence<byte> bytes, int number, bool terminated)
    {
        try
        {
            return new SourceLine(number, WithoutCarriageReturn(Strict.GetString(bytes)), null, terminated);
        }
        catch (DecoderFallbackException)
        {
            return new SourceLine(number, WithoutCarriageReturn(Encoding.UTF8.GetString(bytes)),
                "is not valid UTF-8; if the file comes from a spreadsheet, try `encoding: windows-1252` in the mapping", terminated);
        }
    }

    private static string WithoutCarriageReturn(string text) => text.EndsWith('\r') ? text[..^1] : text;
}
