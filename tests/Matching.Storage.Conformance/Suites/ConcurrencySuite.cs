using static Matching.Storage.Conformance.Sample;

namespace Matching.Storage.Conformance.Suites;

public abstract class ConcurrencySuite<THarness> : StoreSuite<THarness>
    where THarness : IStoreHarness, new()
{
    private const int Writers = 6;
    private const int WritesEach = 15;

    [Fact]
    public async Task Writes_FromManyCallers_GetDenseRevisions()
    {
        var commits = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(writer))));

        commits.SelectMany(each => each).Select(commit => commit.Revision.Value).Order().ShouldBe(Enumerable.Range(2, Writers * WritesEach).Select(i => (long)i));
        (await Log()).Select(entry => entry.Revision.Value).ShouldBe(Enumerable.Range(1, (Writers * WritesEach) + 1).Select(i => (long)i));
    }

    [Fact]
    public async Task Writes_ThatFailAmongOthers_FailAlone()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(() => TryAsync(i))));

        outcomes.ShouldBe(Enumerable.Range(0, 60).Select(i => i % 3 != 0));
        (await Pages.AllAsync(page => Store.ListMembersAsync(Net, page, Cancellation), 50)).Count.ShouldBe(40);
    }

    [Fact]
    public async Task Read_AfterAnAcknowledgedWrite_SeesIt()
    {
        var seen = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < WritesEach; i++)
            {
                await Apply(Member($"{writer}-{i}"));
                if (await Store.FindMemberAsync(Net, new($"{writer}-{i}"), Cancellation) is null)
                    return false;
            }
            return true;
        })));

        seen.ShouldAllBe(each => each);
    }

    [Fact]
    public async Task Load_WhileOthersWrite_IsOneRevision()
    {
        await Apply([.. Members("a", "b"), new Change.PutMember(Person("count") with { Locality = "0" })]);
        using var done = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var i = 1; !done.IsCancellationRequested; i++)
                await Apply(new Change.PutMember(Person("count") with { Locality = $"{i}" }), Tie("a", "b", $"k{i}"), Interaction($"i{i}", "a", "b"));
        });

        for (var i = 0; i < 20; i++)
        {
            var sink = new RecordingSink();
            var revision = await Store.LoadAsync(Net, sink, Cancellation);
            var count = (int)revision.Value - 2;
            sink.Members.Single(member => member.Value.Id.Value == "count").Value.Locality.ShouldBe($"{count}");
            sink.Ties.Count.ShouldBe(count);
            sink.Lines.Count(line => line.StartsWith("Interaction ", StringComparison.Ordinal)).ShouldBe(count);
        }
        await done.CancelAsync();
        await writing;
    }

    [Fact]
    public async Task Follower_WhileOthersWrite_MissesNothing()
    {
        var replica = new Replica(Net);
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(writer))));

        while (!writing.IsCompleted)
            await replica.FollowAsync(Store, Cancellation);
        await writing;
        await replica.FollowAsync(Store, Cancellation);

        var sink = new RecordingSink();
        await Store.LoadAsync(Net, sink, Cancellation);
        replica.ToLines().ShouldBe(sink.Settled());
    }

    private async Task<List<Commit>> WriteAsync(int writer)
    {
        var commits = new List<Commit>();
        for (var i = 0; i < WritesEach; i++)
            commits.Add(await Apply(Member($"{writer}-{i}")));
        return commits;
    }

    private async Task<bool> TryAsync(int i)
    {
        try
        {
            await Apply(i % 3 == 0 ? Tie("no", "body") : Member($"m{i}"));
            return true;
        }
        catch (ReferenceException)
        {
            return false;
        }
    }
}
