using Matching.Model;
using static Matching.Storage.Conformance.Sample;

namespace Matching.Storage.Conformance.Suites;

public abstract class LoadSuite<THarness> : StoreSuite<THarness>
    where THarness : IStoreHarness, new()
{
    [Fact]
    public async Task Load_Network_PassesKindsAndIdsInOrder()
    {
        await Apply(
            [.. Members("b", "a", "c"), Partner("p"), Concept("x"), Tie("b", "c"), Tie("a", "c", "kin"), Tie("a", "c", "friend", TieReporter.Second), Tie("a", "c"), Tie("a", "b"), Interaction("i", "a", "b")]);
        var sink = new RecordingSink();

        var revision = await Store.LoadAsync(Net, sink, Cancellation);

        revision.ShouldBe(new Revision(2));
        sink.Lines.Select(line => line[..line.IndexOf(' ')]).ShouldBe(
            ["Network", "Partner", "Concept", "Stored`1", "Stored`1", "Stored`1", "TieReport", "TieReport", "TieReport", "TieReport", "TieReport", "Interaction"]);
        sink.Members.Select(member => member.Value.Id.Value).ShouldBe(["a", "b", "c"]);
        sink.Ties.ShouldBe([Report("a", "b"), Report("a", "c"), Report("a", "c", "friend", TieReporter.Second), Report("a", "c", "kin"), Report("b", "c")]);
    }

    [Fact]
    public async Task Load_IdsWhoseOrderDependsOnTheEncoding_PassesAllInOrderOfCodePoint()
    {
        string[] ids = ["a", "\ue000", "\uff21", "\uff22", "\U00010000", "\U00010001", "\U0010ffff"];
        await Apply([.. Members(ids), Tie("\U00010000", "\U00010001"), Tie("\uff21", "\U0010ffff"), Tie("\U00010001", "\U0010ffff")]);
        var sink = new RecordingSink();

        await Store.LoadAsync(Net, sink, Cancellation);

        sink.Members.Select(member => member.Value.Id.Value).ShouldBe(ids);
        sink.Ties.ShouldBe([Report("\uff21", "\U0010ffff"), Report("\U00010000", "\U00010001"), Report("\U00010001", "\U0010ffff")]);
    }

    [Fact]
    public async Task Load_EmptyNetwork_PassesTheNetworkOnly()
    {
        var sink = new RecordingSink();

        (await Store.LoadAsync(Net, sink, Cancellation)).ShouldBe(new Revision(1));

        sink.Lines.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Load_NetworkAmongOthers_PassesNothingOfTheirs()
    {
        await Store.ApplyAsync(
            new ChangeSet(new("hillside"), [new Change.CreateNetwork("Hillside"), .. Members("x", "y"), Tie("x", "y"), Concept("c"), Partner("p"), Interaction("i", "x", "y")]), Cancellation);
        var sink = new RecordingSink();

        await Store.LoadAsync(Net, sink, Cancellation);

        sink.Lines.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Load_SinkThatFails_PassesItsErrorOnAndLeavesTheStoreUsable()
    {
        await Apply(Members("a", "b"));

        await Should.ThrowAsync<TimeZoneNotFoundException>(() => Store.LoadAsync(Net, new FailingSink(), Cancellation));

        (await Store.LoadAsync(Net, new RecordingSink(), Cancellation)).ShouldBe(new Revision(2));
    }
}
