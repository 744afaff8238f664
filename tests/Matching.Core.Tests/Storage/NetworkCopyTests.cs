using Matching.Model;
using Matching.Storage.Conformance;
using Matching.Storage.Copying;

namespace Matching.Storage;

public sealed class NetworkCopyTests : IAsyncDisposable
{
    private const int Seed = 11;
    private const int Timeout = 60_000;

    private readonly InMemoryStore _from = new(new ManualTime());
    private readonly CopyClock _clock = new();
    private readonly InMemoryStore _to;

    public NetworkCopyTests() => _to = new InMemoryStore(_clock);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _from.DisposeAsync();
        await _to.DisposeAsync();
    }

    [Fact(Timeout = Timeout)]
    public async Task Run_EmptyDestination_HoldsTheSameRecords()
    {
        await WriteAsync(from: 1, to: 40);

        var result = await CopyAsync(update: false);

        result.IsVerified.ShouldBeTrue();
        result.Written.ShouldBe(result.Source.Records);
        result.Source.Ties.ShouldBeGreaterThan(20);
        (await RecordsAsync(_to)).ShouldBe(await RecordsAsync(_from));
        (await _to.FindNetworkAsync(Workload.Network, Cancellation))!.Value.ShouldBe((await _from.FindNetworkAsync(Workload.Network, Cancellation))!.Value);
    }

    [Fact(Timeout = Timeout)]
    public async Task Run_CopyThatIsBehind_TakesWhatDiffersAndRemovesWhatIsGone()
    {
        await WriteAsync(from: 1, to: 30);
        await CopyAsync(update: false);
        await WriteAsync(from: 31, to: 60);
        await _from.ApplyAsync(new ChangeSet(Workload.Network, [Sample.Tie("m60a", "m60b", reporter: TieReporter.Second), Sample.Erase("m59b")]), Cancellation);

        var result = await CopyAsync(update: true);

        result.IsVerified.ShouldBeTrue();
        result.Removed.ShouldBeGreaterThan(0);
        result.Unchanged.ShouldBeGreaterThan(0);
        result.Written.ShouldBeLessThan(result.Source.Records);
        (await RecordsAsync(_to)).ShouldBe(await RecordsAsync(_from));
    }

    [Fact(Timeout = Timeout)]
    public async Task Run_AgainWithoutChanges_WritesNothing()
    {
        await WriteAsync(from: 1, to: 20);
        var first = await CopyAsync(update: false);

        var second = await CopyAsync(update: true);

        second.Written.ShouldBe(0);
        second.Unchanged.ShouldBe(first.Written);
        second.Revision.ShouldBe(first.Revision);
    }

    [Fact(Timeout = Timeout)]
    public async Task Run_Interrupted_IsCompletedByAnUpdate()
    {
        await WriteAsync(from: 1, to: 20);
        await FillAsync(Many(10_000, id => Sample.Member($"x{id:D5}")));
        using var interrupt = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var copy = new NetworkCopy(_from, _to, _clock);

        await Should.ThrowAsync<OperationCanceledException>(
            () => copy.RunAsync(Workload.Network, update: false, new CancelAt(interrupt, records: 8_000), interrupt.Token));
        var result = await CopyAsync(update: true);

        result.IsVerified.ShouldBeTrue();
        result.Unchanged.ShouldBeGreaterThan(4_000);
        result.Written.ShouldBeGreaterThan(4_000);
    }

    [Fact(Timeout = Timeout)]
    public async Task Run_MoreConceptsThanASetTakes_KeepsTheirLinks()
    {
        await WriteAsync(from: 1, to: 1);
        await FillAsync(Many(7_000, id => Sample.Concept($"c{id:D5}")));
        await FillAsync(Many(7_000, id => Sample.Concept($"c{id:D5}", broader: id % 50 == 0 ? null : $"c{id - (id % 50):D5}")));

        var result = await CopyAsync(update: false);

        result.IsVerified.ShouldBeTrue();
        (await _to.FindConceptAsync(Workload.Network, new("c00042"), Cancellation))!.Broader.ShouldBe(new ConceptId("c00000"));
    }

    [Fact(Timeout = Timeout)]
    public async Task Run_NetworkThatTheDestinationHas_IsRefused()
    {
        await WriteAsync(from: 1, to: 3);
        await CopyAsync(update: false);
        (await Should.ThrowAsync<ConflictException>(() => CopyAsync(update: false))).Reason.ShouldBe(ConflictReason.NetworkExists);

        await using var other = new InMemoryStore(TimeProvider.System);
        await other.ApplyAsync(new ChangeSet(Workload.Network, [new Change.CreateNetwork("Another")]), Cancellation);

        var error = await Should.ThrowAsync<ConflictException>(() => new NetworkCopy(_from, other, new CopyClock()).RunAsync(Workload.Network, update: true, null, Cancellation));
        error.Message.ShouldContain("another network");
    }

    [Fact(Timeout = Timeout)]
    public async Task Run_DestinationWrittenMeanwhile_IsNotVerified()
    {
        await WriteAsync(from: 1, to: 20);
        var intruder = new OnPhase(CopyPhase.Copying, () => _to.ApplyAsync(new ChangeSet(Workload.Network, [Sample.Member("intruder")]), Cancellation));
        await FillAsync(Many(2_000, id => Sample.Member($"x{id:D5}")));

        var result = await new NetworkCopy(_from, _to, _clock).RunAsync(Workload.Network, update: false, intruder, Cancellation);

        result.IsVerified.ShouldBeFalse();
        result.Destination.Members.ShouldBe(result.Source.Members + 1);
    }

    [Fact(Timeout = Timeout)]
    public async Task Run_UnknownNetwork_SaysSo() => await Should.ThrowAsync<NotFoundException>(() => CopyAsync(update: false));

    private static IEnumerable<Change> Many(int count, Func<int, Change> make) => Enumerable.Range(0, count).Select(make);

    private Task<CopyResult> CopyAsync(bool update) => new NetworkCopy(_from, _to, _clock).RunAsync(Workload.Network, update, null, Cancellation);

    private async Task WriteAsync(int from, int to)
    {
        for (var revision = from; revision <= to; revision++)
            await _from.ApplyAsync(Workload.At(Seed, revision), Cancellation);
    }

    private async Task FillAsync(IEnumerable<Change> changes) => await _from.ApplyAsync(new ChangeSet(Workload.Network, [.. changes]), Cancellation);

    private static async Task<IReadOnlyList<string>> RecordsAsync(IGraphStore store)
    {
        var sink = new PlainSink();
        await store.LoadAsync(Workload.Network, sink, Cancellation);
        return sink.Records;
    }

    private sealed class PlainSink : IGraphSink
    {
        public List<string> Records { get; } = [];

        public void Network(Network network, Revision revision) => Records.Add(RecordText.Of(network));

        public void Partner(Partner partner) => Records.Add(RecordText.Of(partner));

        public void Concept(Concept concept) => Records.Add(RecordText.Of(concept));

        public void Member(Stored<Member> member) => Records.Add(RecordText.Of(member.Value));

        public void Tie(TieReport report) => Records.Add(RecordText.Of(report));

        public void Interaction(Interaction interaction) => Records.Add(RecordText.Of(interaction));
    }

    private sealed class CancelAt(CancellationTokenSource source, long records) : IProgress<CopyProgress>
    {
        public void Report(CopyProgress value)
        {
            if (value.Phase == CopyPhase.Copying && value.Records >= records)
                source.Cancel();
        }
    }

    private sealed class OnPhase(CopyPhase phase, Func<Task> act) : IProgress<CopyProgress>
    {
        private bool _done;

        public void Report(CopyProgress value)
        {
            if (_done || value.Phase != phase)
                return;
            _done = true;
            act().GetAwaiter().GetResult();
        }
    }
}
