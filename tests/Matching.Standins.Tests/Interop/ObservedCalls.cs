using System.Collections.Concurrent;
using Grpc.Core;

namespace Matching.Standins.Tests.Interop;

/// <summary>What the server has seen of the calls that carry an identifier.</summary>
internal sealed class ObservedCalls
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _cancellations = [];

    public void Observe(string id, ServerCallContext context)
    {
        if (id.Length > 0)
            context.CancellationToken.Register(_cancellations.GetOrAdd(id, _ => NewSource()).SetResult);
    }

    public bool Started(string id) => _cancellations.ContainsKey(id);

    public bool Cancelled(string id) => _cancellations.TryGetValue(id, out var cancelled) && cancelled.Task.IsCompleted;

    public Task WaitForCancellation(string id, CancellationToken cancellation) =>
        _cancellations.GetOrAdd(id, _ => NewSource()).Task.WaitAsync(cancellation);

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
