using Neo4j.Driver;

namespace Matching.Standins.Tests.Bolt.Live;

public sealed class LiveResultTests : LiveTest
{
    [Fact(Timeout = TestTimeout)]
    public async Task Stream_OfManyRecords_ComesWholeAndInOrder()
    {
        const int Count = 200_000;
        await using var session = Driver.AsyncSession();
        var cursor = await session.RunAsync("UNWIND range(1, $count) AS n RETURN n, 'member-' + n AS id", new { count = Count });
        var expected = 0L;

        while (await cursor.FetchAsync())
            cursor.Current["n"].ShouldBe(++expected);

        expected.ShouldBe(Count);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Rows_TenThousandInOneQuery_AreWritten()
    {
        var rows = Enumerable.Range(0, 10_000).Select(i => new Dictionary<string, object> { ["id"] = $"m{i}", ["age"] = i % 80, ["score"] = i * 0.5 }).ToList();
        await using var session = Driver.AsyncSession();

        var summary = await session.ExecuteWriteAsync(runner =>
            RunAsync(runner, $"UNWIND $rows AS row CREATE (m:{Label}) SET m = row", new Dictionary<string, object> { ["rows"] = rows }));

        summary.Counters.NodesCreated.ShouldBe(10_000);
        summary.Counters.PropertiesSet.ShouldBe(30_000);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Cursor_LeftInTheMiddle_LeavesTheConnectionUsable()
    {
        await using var driver = Connect("bolt", config => config.WithMaxConnectionPoolSize(1).WithFetchSize(10));
        for (var i = 0; i < 5; i++)
        {
            await using var session = driver.AsyncSession();
            var cursor = await session.RunAsync("UNWIND range(1, 1000000) AS n RETURN n");
            (await cursor.FetchAsync()).ShouldBeTrue();
        }

        (await driver.GetServerInfoAsync()).Agent.ShouldStartWith("Neo4j/");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Plan_Explained_NamesTheIndex()
    {
        await using var session = Driver.AsyncSession();
        await RunAsync(session, $"CREATE INDEX FOR (m:{Label}) ON (m.id)");
        await RunAsync(session, "CALL db.awaitIndexes()");

        var summary = await RunAsync(session, $"EXPLAIN MATCH (m:{Label} {{id: $id}}) RETURN m", new { id = 1 });

        summary.HasPlan.ShouldBeTrue();
        Operators(summary.Plan).ShouldContain(name => name.StartsWith("NodeIndexSeek", StringComparison.Ordinal));
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Profile_Run_CountsItsHits()
    {
        await using var session = Driver.AsyncSession();

        var summary = await RunAsync(session, $"PROFILE MATCH (m:{Label}) RETURN count(m)");

        summary.HasProfile.ShouldBeTrue();
        summary.Profile.Children.ShouldNotBeEmpty();
        summary.Profile.OperatorType.ShouldStartWith("ProduceResults");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Notification_OfAnUnknownLabel_HasItsPlace()
    {
        await using var session = Driver.AsyncSession();

        var notification = (await RunAsync(session, $"MATCH (m:{Label}None) RETURN m")).Notifications.ShouldHaveSingleItem();

        notification.Code.ShouldBe("Neo.ClientNotification.Statement.UnknownLabelWarning");
        notification.SeverityLevel.ShouldBe(NotificationSeverity.Warning);
        notification.Category.ShouldBe(NotificationCategory.Unrecognized);
        (notification.Position.Line, notification.Position.Column).ShouldBe((1, 10));
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Notifications_Disabled_AreNotSent()
    {
        await using var session = Driver.AsyncSession(builder => builder.WithNotificationsDisabled());

        ((await RunAsync(session, $"MATCH (m:{Label}None) RETURN m")).Notifications ?? []).ShouldBeEmpty();
    }

    [Fact(Timeout = TestTimeout)]
    public async Task SyntaxError_OfAQuery_HasItsCode()
    {
        await using var session = Driver.AsyncSession();

        (await Should.ThrowAsync<ClientException>(RunAsync(session, "MATCH"))).Code.ShouldBe("Neo.ClientError.Statement.SyntaxError");
        (await Should.ThrowAsync<ClientException>(RunAsync(session, "RETURN $none"))).Code.ShouldBe("Neo.ClientError.Statement.ParameterMissing");
    }

    private static IEnumerable<string> Operators(IPlan plan) => plan.Children.SelectMany(Operators).Prepend(plan.OperatorType);
}
