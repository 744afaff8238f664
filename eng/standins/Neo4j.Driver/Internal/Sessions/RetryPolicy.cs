using System.Diagnostics;

namespace Neo4j.Driver.Internal.Sessions;

/// <summary>Does work again as long as it fails with what may pass: at least once more, and for a limited time.</summary>
internal sealed class RetryPolicy(TimeSpan limit, ILogger logger)
{
    private const double Multiplier = 2;
    private const double Jitter = 0.2;

    private static readonly TimeSpan s_firstDelay = TimeSpan.FromSeconds(1);

    /// <exception cref="ServiceUnavailableException">The time is up; the failures are its inner exceptions.</exception>
    public async Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        var failures = new List<Exception>();
        var start = Stopwatch.GetTimestamp();
        var delay = s_firstDelay;
        while (true)
        {
            try
            {
                return await work();
            }
            catch (Neo4jException e) when (e.IsRetriable)
            {
                failures.Add(e);
                if (failures.Count >= 2 && Stopwatch.GetElapsedTime(start) >= limit)
                    break;
                var wait = delay * (1 + Jitter * (2 * Random.Shared.NextDouble() - 1));
                logger.Warn(e, "Transaction failed and will be retried in {0} ms.", wait.TotalMilliseconds);
                await Task.Delay(wait);
                delay *= Multiplier;
            }
        }
        throw new ServiceUnavailableException(
            $"Failed after retried for {failures.Count} times in {limit.TotalMilliseconds} ms. Make sure that your database is online and retry again.",
            new AggregateException(failures));
    }
}
