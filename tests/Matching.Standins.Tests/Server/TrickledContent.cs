using System.Net;

namespace Matching.Standins.Tests.Server;

/// <summary>A body of which each byte is sent by itself, and which stays open until a task ends, if one is given.</summary>
internal sealed class TrickledContent(byte[] bytes, Task? end = null) : HttpContent
{
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.FlushAsync();
        foreach (var octet in bytes)
        {
            await stream.WriteAsync(new[] { octet });
            await stream.FlushAsync();
        }
        await (end ?? Task.CompletedTask);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
