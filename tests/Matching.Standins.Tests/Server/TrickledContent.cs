using System.Net;

namespace Matching.Standins.Tests.Server;

/// <summary>A body of which each byte is sent by itself.</summary>
internal sealed class TrickledContent(byte[] bytes) : HttpContent
{
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        foreach (var octet in bytes)
        {
            await stream.WriteAsync(new[] { octet });
            await stream.FlushAsync();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
