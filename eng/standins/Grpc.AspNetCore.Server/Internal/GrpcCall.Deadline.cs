using System.Diagnostics;
using Grpc.Core;
using Microsoft.AspNetCore.Http.Features;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>The deadline: when it passes the response ends at once, whatever the handler does, and the handler's token is cancelled.</summary>
internal sealed partial class GrpcCall
{
    // The longest that a timer can be set for is some 49 days; a deadline further away is reached in steps.
    private static readonly TimeSpan LongestStep = TimeSpan.FromDays(40);

    private Timer? _timer;
    private DateTime _deadline = DateTime.MaxValue;
    private long _begun;
    private TimeSpan _timeout;
    private TaskCompletionSource? _expired;
    private CancellationTokenSource? _cancellation;

    protected override DateTime DeadlineCore => _deadline;

    protected override CancellationToken CancellationTokenCore
    {
        get
        {
            if (_timer is null)
                return Http.RequestAborted;
            lock (_gate)
            {
                if (_cancellation is null)
                {
                    _cancellation = CancellationTokenSource.CreateLinkedTokenSource(Http.RequestAborted);
                    if (_phase == CallPhase.Expired)
                        _cancellation.Cancel();
                }
                return _cancellation.Token;
            }
        }
    }

    private void BeginDeadline(string? header)
    {
        if (!Timeout.TryParse(header, out _timeout))
        {
            Log.TimeoutIgnored(logger, header);
            return;
        }
        _deadline = DateTime.UtcNow + _timeout;
        _begun = Stopwatch.GetTimestamp();
        _timer = new Timer(static call => ((GrpcCall)call!).OnTimer(), this, System.Threading.Timeout.Infinite, System.Threading.Timeout.Infinite);
        SetTimer(_timeout);
    }

    // Timers count whole milliseconds: rounded up, lest one fire before the deadline.
    private void SetTimer(TimeSpan remaining)
    {
        var step = remaining < LongestStep ? remaining : LongestStep;
        _timer!.Change((long)Math.Ceiling(step.TotalMilliseconds), System.Threading.Timeout.Infinite);
    }

    private void OnTimer()
    {
        var remaining = _timeout - Stopwatch.GetElapsedTime(_begun);
        if (remaining <= TimeSpan.Zero)
        {
            _ = ExpireAsync();
            return;
        }
        lock (_gate)
        {
            if (_phase == CallPhase.Running)
                SetTimer(remaining);
        }
    }

    private async Task ExpireAsync()
    {
        lock (_gate)
        {
            if (_phase != CallPhase.Running)
                return;
            _phase = CallPhase.Expired;
            _expired = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        try
        {
            Log.DeadlineExceeded(logger, MethodCore);
            var status = _status = new Status(StatusCode.DeadlineExceeded, "Deadline Exceeded");
            ResponseEnd.Write(Http.Response, status);
            ReleaseHandler();
            // The response is under way before the token's callbacks, which are the handler's code, can hold it up.
            var completed = Http.Features.GetRequiredFeature<IHttpResponseBodyFeature>().CompleteAsync();
            CancelHandler();
            await completed;
        }
        catch (Exception e)
        {
            Log.DeadlineFailed(logger, MethodCore, e);
            Reset();
        }
        finally
        {
            _expired.SetResult();
        }
    }

    // To reset the stream would release a handler that waits for the client as well, but would drop what is not sent yet, the status last of all.
    private void ReleaseHandler()
    {
        ResponseBody.CancelPendingFlush();
        Http.Request.BodyReader.CancelPendingRead();
    }

    private void CancelHandler()
    {
        try
        {
            _cancellation?.Cancel();
        }
        catch (AggregateException e)
        {
            Log.DeadlineFailed(logger, MethodCore, e);
        }
    }
}
