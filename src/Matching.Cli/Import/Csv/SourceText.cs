using System.IO.Compression;
using System.Text;

namespace Matching.Cli.Import.Csv;

/// <summary>Opens a file as UTF-8 text, whatever it is on disk: gzip is unpacked, byte order marks are honoured, other encodings are converted.</summary>
internal static class SourceText
{
    private const int Peeked = 512;

    static SourceText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="SourceException">The file cannot be read, or its encoding cannot be told.</exception>
    public static async Task<Stream> OpenAsync(Stream file, Encoding? declared, CancellationToken cancellation)
    {
        try
        {
            var text = new PeekStream(file);
            var unpacked = IsGzip(await text.PeekAsync(2, cancellation)) ? new PeekStream(new GZipStream(text, CompressionMode.Decompress)) : text;
            var start = await unpacked.PeekAsync(Peeked, cancellation);
            if (start.Length == 0)
                throw new SourceException("the file is empty");
            return Decoded(unpacked, start.Span, declared);
        }
        catch (InvalidDataException)
        {
            throw new SourceException("the file is not valid gzip");
        }
    }

    /// <summary>The encoding of a name such as "windows-1252"; null where there is none.</summary>
    public static Encoding? Find(string name)
    {
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsGzip(ReadOnlyMemory<byte> start) => start.Span is [0x1f, 0x8b, ..];

    private static Stream Decoded(PeekStream text, ReadOnlySpan<byte> start, Encoding? declared)
    {
        if (start is [0xEF, 0xBB, 0xBF, ..])
        {
            text.Skip(3);
            return text;
        }
        if (start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            text.Skip(2);
            return Encoding.CreateTranscodingStream(text, start[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode, Encoding.UTF8);
        }
        if (declared is null && start.Count((byte)0) > start.Length / 4)
            throw new SourceException("the file looks like UTF-16 without a byte order mark; say `encoding: utf-16` or `encoding: utf-16be` in the mapping");
        return declared is null or UTF8Encoding ? text : Encoding.CreateTranscodingStream(text, declared, Encoding.UTF8);
    }
}
