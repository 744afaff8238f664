using static Matching.Storage.Conformance.Sample;

namespace Matching.Storage.Conformance.Suites;

public abstract class CancellationSuite<THarness> : StoreSuite<THarness>
    where THarness : IStoreHarness, new()
{
    private static readonly CancellationToken Cancelled = new(canceled: true);

    [Fact]
    public async Task Methods_CalledWithACancelledToken_Cancel()
    {
        var page = new PageRequest(5);
        Func<Task>[] calls =
        [
            () => Store.ApplyAsync(new ChangeSet(Net, [Member("a")]), Cancelled),
            () => Store.CheckAsync(new ChangeSet(Net, [Member("a")]), Cancelled),
            () => Store.FindNetworkAsync(Net, Cancelled),
            () => Store.ListNetworksAsync(page, Cancelled),
            () => Store.FindMemberAsync(Net, new("a"), Cancelled),
            () => Store.ListMembersAsync(Net, page, Cancelled),
            () => Store.ListTiesAsync(Net, new("a"), page, Cancelled),
            () => Store.LoadAsync(Net, new RecordingSink(), Cancelled),
            () => Store.ReadChangesAsync(Net, default, Cancelled).ToListAsync(Cancelled).AsTask(),
            () => Store.PingAsync(Cancelled),
        ];
        foreach (var call in calls)
            await Should.ThrowAsync<OperationCanceledException>(call);
        (await Store.FindNetworkAsync(Net, Cancellation))!.Revision.ShouldBe(new Revision(1));
    }

    [Fact]
    public async Task Load_CancelledUnderWay_Cancels()
    {
        await Apply(Members([.. Enumerable.Range(0, 200).Select(i => $"m{i}")]));
        using var source = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(() => Store.LoadAsync(Net, new CancellingSink(source), source.Token));

        (await Store.LoadAsync(Net, new RecordingSink(), Cancellation)).ShouldBe(new Revision(2));
    }

    [Fact]
    public async Task ReadChanges_CancelledUnderWay_Cancels()
    {
        await Apply(Member("a"));
        using var source = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Store.ReadChangesAsync(Net, Revision.None, source.Token))
                await source.CancelAsync();
        });
    }

    [Fact]
    public async Task Writes_SomeCancelledInTheQueue_ApplyTheOthersWhole()
    {
        using var source = new CancellationTokenSource();
        var writes = Enumerable.Range(0, 100)
            .Select(i => Store.ApplyAsync(new ChangeSet(Net, [Member($"a{i}"), Member($"b{i}")]), i % 2 == 0 ? source.Token : Cancellation)).ToList();
        await source.CancelAsync();

        await Task.WhenAll(writes.Where((_, i) => i % 2 == 1));
        await Task.WhenAll(writes).ContinueWith(_ => { }, TaskScheduler.Default);

        for (var i = 0; i < writes.Count; i++)
        {
            var applied = writes[i].IsCompletedSuccessfully;
            (await Store.FindMemberAsync(Net, new($"a{i}"), Cancellation) is not null).ShouldBe(applied);
            (await Store.FindMemberAsync(Net, new($"b{i}"), Cancellation) is not null).ShouldBe(applied);
        }
    }
}
