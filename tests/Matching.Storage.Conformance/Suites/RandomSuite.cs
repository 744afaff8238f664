using FsCheck;
using FsCheck.Fluent;
using Matching.Model;

namespace Matching.Storage.Conformance.Suites;

public abstract class RandomSuite<THarness> : StoreSuite<THarness>
    where THarness : IStoreHarness, new()
{
    private const int CheckEvery = 8;

    private int _networks;

    /// <summary>Scripts to run; each makes some dozens of transactions.</summary>
    protected virtual int Cases => 100;

    [Fact]
    public void Store_UnderRandomWrites_AgreesWithTheInMemoryStoreAndItsOwnLog() =>
        Prop.ForAll(Scripts.Any, script => RunAsync(script).GetAwaiter().GetResult()).Check(Draws.Of(Cases));

    private async Task RunAsync(Script script)
    {
        var network = new NetworkId($"n{_networks++}");
        await using var oracle = new InMemoryStore(Time);
        var replica = new Replica(network);
        IGraphStore[] stores = [Store, oracle];
        foreach (var store in stores)
            await store.ApplyAsync(new ChangeSet(network, [new Change.CreateNetwork("Random")]), Cancellation);

        for (var i = 0; i < script.Steps.Count; i++)
        {
            Time.Present += TimeSpan.FromSeconds(1);
            var set = new ChangeSet(network, script.Steps[i].Changes, script.Steps[i].RequestId);
            var check = await OutcomeAsync(async () => await Store.CheckAsync(set, Cancellation));
            var outcome = await OutcomeAsync(async () => await Store.ApplyAsync(set, Cancellation));
            outcome.ShouldBe(await OutcomeAsync(async () => await oracle.ApplyAsync(set, Cancellation)));
            Failure(check).ShouldBe(Failure(outcome));
            if (i % CheckEvery == 0 || i == script.Steps.Count - 1)
                await ShouldAgreeAsync(oracle, replica, network);
        }
    }

    private async Task ShouldAgreeAsync(InMemoryStore oracle, Replica replica, NetworkId network)
    {
        (await StoreText.OfAsync(Store, network, Cancellation)).ShouldBe(await StoreText.OfAsync(oracle, network, Cancellation));
        var sink = new RecordingSink();
        await Store.LoadAsync(network, sink, Cancellation);
        var late = new Replica(network);
        foreach (var follower in (Replica[])[replica, late])
        {
            await follower.FollowAsync(Store, Cancellation);
            follower.ToLines().ShouldBe(sink.Settled());
        }
    }

    private static string? Failure(string outcome) => outcome.Contains("Exception", StringComparison.Ordinal) ? outcome : null;

    private static async Task<string> OutcomeAsync(Func<Task<object>> write)
    {
        try
        {
            return RecordText.Of(await write());
        }
        catch (StoreException error)
        {
            return error switch
            {
                NotFoundException missing => $"NotFoundException {missing.Kind} {missing.Id}",
                ConflictException conflict => $"ConflictException {conflict.Reason}",
                ReferenceException broken => $"ReferenceException {string.Join("; ", broken.Violations)}",
                _ => $"Exception {error}",
            };
        }
    }
}
