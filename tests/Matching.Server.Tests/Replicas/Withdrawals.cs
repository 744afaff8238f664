using Grpc.Core;

namespace Matching.Server.Tests.Replicas;

/// <summary>Somebody who gives and withdraws consent at one replica, while the other is asked after each acknowledged withdrawal.</summary>
internal sealed class Withdrawals(World writer, World reader)
{
    private readonly List<StatusCode> _refusals = [];
    private readonly List<string> _wrong = [];
    private TaskCompletionSource _step = NewStep();
    private int _rounds;

    public int Rounds => Volatile.Read(ref _rounds);

    public IReadOnlyList<StatusCode> Refusals => _refusals;

    /// <summary>Answers that showed who had withdrawn.</summary>
    public IReadOnlyList<string> Wrong => _wrong;

    public async Task RunAsync(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            await RoundAsync();
            Interlocked.Exchange(ref _step, NewStep()).SetResult();
        }
    }

    public Task UntilAsync(int rounds, CancellationToken cancellation) => UntilAsync(() => Rounds >= rounds, cancellation);

    public Task UntilRefusedAsync(CancellationToken cancellation) => UntilAsync(() => _refusals.Count > 0, cancellation);

    private async Task UntilAsync(Func<bool> condition, CancellationToken cancellation)
    {
        for (var step = _step; !condition(); step = _step)
            await step.Task.WaitAsync(cancellation);
    }

    private async Task RoundAsync()
    {
        try
        {
            await ReplicaTests.ConsentAsync(writer, "c2", matching: true);
            var withdrawn = await ReplicaTests.ConsentAsync(writer, "c2", matching: false);
            if ((await ReplicaTests.NamesAsync(reader, "a1", 0)).Contains("c2"))
                _wrong.Add($"after revision {withdrawn}");
            Interlocked.Increment(ref _rounds);
        }
        catch (RpcException refused)
        {
            _refusals.Add(refused.StatusCode);
        }
    }

    private static TaskCompletionSource NewStep() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
