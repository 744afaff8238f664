using Matching.Storage;
using Matching.Suggestions;

namespace Matching.Server.Hosting;

/// <summary>
/// Keeps the networks that are read up to date with what other servers on the same store write, so that readers seldom wait. While the store is away it
/// asks less and less often.
/// </summary>
internal sealed partial class SnapshotFollower(SnapshotSource snapshots, TimeProvider time, ServerOptions options, ILogger<SnapshotFollower> log) : BackgroundService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = options.FollowEvery;
        while (true)
        {
            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested)
                return;
            pause = await LookAsync(pause, stoppingToken);
        }
    }

    private async Task<TimeSpan> LookAsync(TimeSpan pause, CancellationToken cancellation)
    {
        var isAway = pause > options.FollowEvery;
        try
        {
            await snapshots.RefreshAsync(cancellation);
            if (isAway)
                StoreIsBack(log);
            return options.FollowEvery;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return pause;
        }
        catch (StoreException failure)
        {
            if (!isAway)
                StoreIsAway(log, failure.Message);
            return TimeSpan.FromTicks(Math.Max(options.FollowEvery.Ticks, Math.Min(pause.Ticks * 2, LongestPause.Ticks)));
        }
    }

    [LoggerMessage(LogLevel.Warning, "The store cannot serve; reads fail until it does. {Reason}")]
    private static partial void StoreIsAway(ILogger log, string reason);

    [LoggerMessage(LogLevel.Information, "The store serves again.")]
    private static partial void StoreIsBack(ILogger log);
}
