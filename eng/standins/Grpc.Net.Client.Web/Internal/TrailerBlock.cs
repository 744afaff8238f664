using System.Net.Http.Headers;
using System.Text;

namespace Grpc.Net.Client.Web.Internal;

internal static class TrailerBlock
{
    /// <summary>Adds what lines of <c>name: value</c>, ended by CR LF, say.</summary>
    public static void Parse(ReadOnlySpan<byte> block, HttpHeaders trailers)
    {
        // As HTTP headers are read: percent-encoding and base64 keep all else within ASCII.
        var text = Encoding.Latin1.GetString(block);
        foreach (var line in text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
                throw new InvalidDataException("The response's trailers hold a line that is no header.");
            trailers.TryAddWithoutValidation(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }
    }
}
