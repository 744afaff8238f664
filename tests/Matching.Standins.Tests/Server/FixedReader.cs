using Grpc.Core;

namespace Matching.Standins.Tests.Server;

internal sealed class FixedReader<T>(params T[] items) : IAsyncStreamReader<T>
{
    private int _index = -1;

    public T Current => items[_index];

    public Task<bool> MoveNext(CancellationToken cancellationToken) => Task.FromResult(++_index < items.Length);
}
