using Neo4j.Driver;

namespace Matching.Standins.Tests.Bolt.Live;

public sealed class LiveTransactionTests : LiveTest
{
    [Fact(Timeout = TestTimeout)]
    public async Task Writes_CommittedOrNot_AreSeenOrNot()
    {
        await using var session = Driver.AsyncSession();
        await using (var lost = await session.BeginTransactionAsync())
            await RunAsync(lost, $"CREATE (:{Label} {{n: 1}})");
        await using (var kept = await session.BeginTransactionAsync())
        {
            await RunAsync(kept, $"CREATE (:{Label} {{n: 2}})");
            await kept.CommitAsync();
        }
        var summary = await session.ExecuteWriteAsync(runner => RunAsync(runner, $"CREATE (:{Label} {{n: $n}})", new { n = 3 }));

        var numbers = await session.ExecuteReadAsync(async runner =>
            await (await runner.RunAsync($"MATCH (m:{Label}) RETURN m.n AS n ORDER BY n")).ToListAsync(record => record["n"].As<int>()));

        numbers.ShouldBe([2, 3]);
        summary.Counters.NodesCreated.ShouldBe(1);
        summary.Counters.PropertiesSet.ShouldBe(1);
        summary.QueryType.ShouldBe(QueryType.WriteOnly);
        summary.Database.Name.ShouldBe("neo4j");
        session.LastBookmarks.Values.ShouldNotBeEmpty();
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Bookmark_OfAWrite_LetsAnotherSessionSeeIt()
    {
        await using var writer = Driver.AsyncSession();
        await writer.ExecuteWriteAsync(runner => RunAsync(runner, $"CREATE (:{Label})"));
        await using var reader = Driver.AsyncSession(builder => builder.WithBookmarks(writer.LastBookmarks).WithDefaultAccessMode(AccessMode.Read));

        (await (await reader.RunAsync($"MATCH (m:{Label}) RETURN count(m) AS count")).SingleAsync())["count"].ShouldBe(1L);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Failure_OfAConstraint_IsTheClientsAndTheSessionGoesOn()
    {
        await using var session = Driver.AsyncSession();
        await RunAsync(session, $"CREATE CONSTRAINT FOR (m:{Label}) REQUIRE m.id IS UNIQUE");
        await session.ExecuteWriteAsync(runner => RunAsync(runner, $"CREATE (:{Label} {{id: 1}})"));

        var e = await Should.ThrowAsync<ClientException>(session.ExecuteWriteAsync(runner => RunAsync(runner, $"CREATE (:{Label} {{id: 1}})")));

        e.Code.ShouldBe("Neo.ClientError.Schema.ConstraintValidationFailed");
        e.IsRetriable.ShouldBeFalse();
        (await SingleAsync($"MATCH (m:{Label}) RETURN count(m) AS count"))["count"].ShouldBe(1L);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Timeout_OfATransaction_EndsItsQuery()
    {
        await using var session = Driver.AsyncSession();

        var e = await Should.ThrowAsync<ClientException>(session.ExecuteReadAsync(
            runner => RunAsync(runner, "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN sum(a * b)"),
            settings => settings.WithTimeout(TimeSpan.FromMilliseconds(300)).WithMetadata(new Dictionary<string, object> { ["test"] = Label })));

        e.Code.ShouldStartWith("Neo.ClientError.Transaction.TransactionTimedOut");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Deadlock_OfTwoTransactions_IsTriedAgain()
    {
        await using (var setup = Driver.AsyncSession())
            await RunAsync(setup, $"UNWIND [1, 2] AS id CREATE (:{Label} {{id: id, n: 0}})");
        var bothHoldOne = new Barrier(2);
        var attempts = 0;

        await Task.WhenAll(AddAsync(1, 2), AddAsync(2, 1));

        attempts.ShouldBeGreaterThan(2);
        (await SingleAsync($"MATCH (m:{Label}) RETURN sum(m.n) AS sum"))["sum"].ShouldBe(4L);

        async Task AddAsync(int first, int second)
        {
            var isFirstAttempt = true;
            await using var session = Driver.AsyncSession();
            await session.ExecuteWriteAsync(async runner =>
            {
                Interlocked.Increment(ref attempts);
                await RunAsync(runner, $"MATCH (m:{Label} {{id: $id}}) SET m.n = m.n + 1", new { id = first });
                if (isFirstAttempt)
                    await Task.Run(() => bothHoldOne.SignalAndWait(Cancel), Cancel);
                isFirstAttempt = false;
                await RunAsync(runner, $"MATCH (m:{Label} {{id: $id}}) SET m.n = m.n + 1", new { id = second });
            });
        }
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Sessions_ManyAtOnce_KeepTheirResultsApart()
    {
        var sums = await Task.WhenAll(Enumerable.Range(1, 40).Select(async i =>
        {
            await using var session = Driver.AsyncSession(builder => builder.WithFetchSize(7));
            return await session.ExecuteReadAsync(async runner =>
                (await (await runner.RunAsync("UNWIND range(1, $i) AS n RETURN n", new { i })).ToListAsync(record => record["n"].As<long>())).Sum());
        }));

        sums.ShouldBe(Enumerable.Range(1, 40).Select(i => i * (i + 1L) / 2));
    }
}
