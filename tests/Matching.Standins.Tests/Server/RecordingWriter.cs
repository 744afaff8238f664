using Grpc.Core;

namespace Matching.Standins.Tests.Server;

internal sealed class RecordingWriter<T> : IServerStreamWriter<T>
{
    public List<T> Items { get; } = [];

    public WriteOptions? WriteOptions { get; set; }

    public Task WriteAsync(T message)
    {
        Items.Add(message);
        return Task.CompletedTask;
    }
}
