using System.Collections.Concurrent;

namespace Matching.Standins.Tests.Server;

/// <summary>What happened, in order.</summary>
internal sealed class Recording
{
    private readonly ConcurrentQueue<string> _items = [];

    public IReadOnlyList<string> Items => [.. _items];

    public void Add(string item) => _items.Enqueue(item);
}
