using System.Runtime.CompilerServices;

namespace Matching.Server.Services;

/// <summary>Works on several items at once and gives the results in the order of the items.</summary>
internal static class OrderedWork
{
    /// <summary>Works on at most <paramref name="parallelism"/> items at once; begins no further item before a result is taken.</summary>
    /// <remarks>The first failure ends the work; what is under way is cancelled and awaited.</remarks>
    public static async IAsyncEnumerable<TResult> RunAsync<TItem, TResult>(
        IEnumerable<TItem> items, int parallelism, Func<TItem, CancellationToken, Task<TResult>> work,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var pending = new Queue<Task<TResult>>(parallelism);
        try
        {
            foreach (var item in items)
            {
                if (pending.Count == parallelism)
                    yield return await pending.Dequeue();
                pending.Enqueue(Task.Run(() => work(item, stop.Token), stop.Token));
            }
            while (pending.Count > 0)
                yield return await pending.Dequeue();
        }
        finally
        {
            await stop.CancelAsync();
            await ((Task)Task.WhenAll(pending)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
