using Grpc.Core;

namespace Grpc.Net.Client.Internal;

internal abstract partial class GrpcCall
{
    // The longest due time that a timer takes; a later deadline is reached in several turns.
    private static readonly TimeSpan LongestTurn = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    private bool HasDeadline => options.Deadline is { } deadline && deadline != DateTime.MaxValue;

    private static void RequireUtc(DateTime? deadline)
    {
        if (deadline is { Kind: not DateTimeKind.Utc } d && d != DateTime.MaxValue && d != DateTime.MinValue)
            throw new InvalidOperationException("A deadline must be in UTC.");
    }

    private bool IsPastDeadline() => HasDeadline && Remaining() <= TimeSpan.Zero;

    private TimeSpan Remaining() => options.Deadline!.Value - Settings.Time.GetUtcNow().UtcDateTime;

    private void StartDeadline()
    {
        if (!HasDeadline || Status is not null)
            return;
        _deadlineTimer = Settings.Time.CreateTimer(
            static call => ((GrpcCall)call!).OnDeadlineTimer(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        OnDeadlineTimer();
    }

    private void OnDeadlineTimer()
    {
        var remaining = Remaining();
        if (remaining <= TimeSpan.Zero)
        {
            End(new Status(StatusCode.DeadlineExceeded, ""));
            return;
        }
        // Rounded up: a timer counts whole milliseconds, and firing early would only mean another turn.
        var turn = remaining + TimeSpan.FromMilliseconds(1);
        _deadlineTimer!.Change(turn < LongestTurn ? turn : LongestTurn, Timeout.InfiniteTimeSpan);
    }
}
