using Matching.Standins.Tests.Bolt.Wire;
using Neo4j.Driver;

namespace Matching.Standins.Tests.Bolt;

public sealed class BookmarkTests : BoltTest
{
    [Fact(Timeout = TestTimeout)]
    public async Task Transactions_OfOneSession_AreChained()
    {
        var server = Counting();
        await using var session = Driver(server).AsyncSession(builder => builder.WithBookmarks(Bookmarks.From("a", "b")));

        await session.ExecuteWriteAsync(runner => RunAsync(runner, "CREATE (n)"));
        await RunAsync(session, "RETURN 1");
        await session.ExecuteReadAsync(runner => RunAsync(runner, "RETURN 1"));

        Sent(server).ShouldBe(["a,b", "1", "2"]);
        session.LastBookmarks.Values.ShouldBe(["3"]);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task RolledBackTransaction_LeavesTheBookmarks()
    {
        await using var session = Driver(Counting()).AsyncSession(builder => builder.WithBookmarks(Bookmarks.From("a")));
        await using (await session.BeginTransactionAsync())
        {
        }

        session.LastBookmarks.Values.ShouldBe(["a"]);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Manager_OfTwoSessions_LetsEachSeeTheOther()
    {
        var told = new List<string>();
        var manager = GraphDatabase.BookmarkManagerFactory.NewBookmarkManager(new BookmarkManagerConfig(
            ["seed"], _ => Task.FromResult(new[] { "supplied" }), (bookmarks, _) =>
            {
                told.AddRange(bookmarks);
                return Task.CompletedTask;
            }));
        var server = Counting();
        var driver = Driver(server);
        await using var one = driver.AsyncSession(builder => builder.WithBookmarkManager(manager));
        await using var two = driver.AsyncSession(builder => builder.WithBookmarkManager(manager));

        await one.ExecuteWriteAsync(runner => RunAsync(runner, "CREATE (n)"));
        await two.ExecuteReadAsync(runner => RunAsync(runner, "RETURN 1"));

        Sent(server).ShouldBe(["seed,supplied", "1,supplied"]);
        told.ShouldBe(["1", "2"]);
        (await manager.GetBookmarksAsync(Cancel)).Order().ShouldBe(["2", "supplied"]);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task ExecutableQueries_OfOneDriver_SeeEachOther()
    {
        var server = Counting();
        var driver = Driver(server);

        var (records, summary, keys) = await driver.ExecutableQuery("RETURN n").WithParameters(new { x = 1 }).ExecuteAsync(Cancel);
        await driver.ExecutableQuery("RETURN n").WithConfig(new QueryConfig(RoutingControl.Readers, "members")).ExecuteAsync(Cancel);
        await driver.ExecutableQuery("RETURN n").WithConfig(new QueryConfig(enableBookmarkManager: false)).ExecuteAsync(Cancel);

        records.ShouldBeEmpty();
        keys.ShouldBe(["n"]);
        summary.Query.Parameters["x"].ShouldBe(1);
        Sent(server).ShouldBe(["", "1", ""]);
        var second = server.Requests.Where(request => request.Tag == Request.Begin).ElementAt(1).Extra;
        (second["mode"], second["db"]).ShouldBe(("r", "members"));
    }

    [Fact(Timeout = TestTimeout)]
    public async Task ExecutableQuery_MappedFilteredAndReduced_GoesThroughTheRecords()
    {
        var driver = Driver(new ScriptedServer { Override = new Records(10).AnswerAsync });

        var list = await driver.ExecutableQuery("RETURN n").WithMap(record => record["n"].As<int>()).WithFilter(n => n % 2 == 0).ExecuteAsync(Cancel);
        var sum = await driver.ExecutableQuery("RETURN n").WithReduce(() => 0L, (total, record) => total + record["n"].As<long>()).ExecuteAsync(Cancel);
        var count = await driver.ExecutableQuery("RETURN n").WithStreamProcessor(async records =>
        {
            var seen = 0;
            await foreach (var record in records)
                seen++;
            return seen;
        }).ExecuteAsync(Cancel);

        list.Result.ShouldBe([2, 4, 6, 8, 10]);
        sum.Result.ShouldBe(55);
        count.Result.ShouldBe(10);
    }

    [Fact]
    public void Bookmarks_Added_AreTogether() => (Bookmarks.From("a") + Bookmarks.From(["b"])).Values.ShouldBe(["a", "b"]);

    // Bookmarks count up, so that it shows which one follows which.
    private static ScriptedServer Counting()
    {
        var last = 0;
        var isOpen = false;
        return new ScriptedServer
        {
            Override = async (connection, request) =>
            {
                isOpen = request.Tag == Request.Begin || (isOpen && request.Tag is not (Request.Commit or Request.Rollback));
                if (request.Tag == Request.Commit || (request.Tag == Request.Pull && !isOpen))
                    await connection.SuccessAsync(("bookmark", $"{++last}"));
                else if (request.Tag == Request.Pull)
                    await connection.SuccessAsync(("type", "r"));
                return request.Tag is Request.Commit or Request.Pull;
            },
        };
    }

    private static IEnumerable<string> Sent(ScriptedServer server) => server.Requests
        .Where(request => request.Tag == Request.Begin || (request.Tag == Request.Run && request.Extra.Count > 0))
        .Select(request => request.Extra.TryGetValue("bookmarks", out var bookmarks) ? string.Join(',', ((object?[])bookmarks!).Order()) : "");
}
