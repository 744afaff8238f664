using Matching.Standins.Tests.Bolt.Wire;
using Neo4j.Driver;

namespace Matching.Standins.Tests.Bolt;

public sealed class ResultTests : BoltTest
{
    [Theory(Timeout = TestTimeout)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    [InlineData(1000)]
    [InlineData(Config.Infinite)]
    public async Task Fetch_ManyRecords_BringsAllInOrderInBatches(long fetchSize)
    {
        const int Count = 250;
        var server = Numbers(Count);
        await using var session = Driver(server).AsyncSession(builder => builder.WithFetchSize(fetchSize));

        var cursor = await session.RunAsync("RETURN n");
        var numbers = await cursor.ToListAsync(record => record["n"].As<long>());

        numbers.ShouldBe(Enumerable.Range(1, Count).Select(i => (long)i));
        var pulls = server.Requests.Where(request => request.Tag == Request.Pull).ToList();
        pulls.ShouldAllBe(pull => Equals(pull.Extra["n"], fetchSize));
        pulls.Count.ShouldBe(fetchSize == Config.Infinite ? 1 : (int)Math.Ceiling((double)Count / fetchSize));
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Fetch_SlowReader_AsksForNoMoreThanOneBatchAhead()
    {
        var server = Numbers(1000);
        await using var session = Driver(server).AsyncSession(builder => builder.WithFetchSize(100));
        var cursor = await session.RunAsync("RETURN n");

        for (var i = 0; i < 20; i++)
            (await cursor.FetchAsync()).ShouldBeTrue();

        server.Requests.Count(request => request.Tag == Request.Pull).ShouldBe(1);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Consume_InTheMiddle_LetsTheServerDiscardTheRest()
    {
        var records = new Records(1000);
        var server = new ScriptedServer { Override = records.AnswerAsync };
        await using var session = Driver(server).AsyncSession(builder => builder.WithFetchSize(10));
        var cursor = await session.RunAsync("RETURN n");
        await cursor.FetchAsync();

        var summary = await cursor.ConsumeAsync();

        summary.QueryType.ShouldBe(QueryType.ReadOnly);
        records.Discarded.ShouldBeGreaterThan(900);
        cursor.IsOpen.ShouldBeFalse();
        await Should.ThrowAsync<ResultConsumedException>(() => cursor.FetchAsync());
        Should.Throw<ResultConsumedException>(() => cursor.Current);
        (await cursor.KeysAsync()).ShouldBe(["n"]);
        (await cursor.ConsumeAsync()).Query.Text.ShouldBe("RETURN n");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Cursor_PeekedAndEnumerated_ShowsEachRecordOnce()
    {
        await using var session = Driver(Numbers(3)).AsyncSession();
        var cursor = await session.RunAsync("RETURN n");

        Should.Throw<InvalidOperationException>(() => cursor.Current);
        (await cursor.PeekAsync())[0].ShouldBe(1L);
        (await cursor.PeekAsync())[0].ShouldBe(1L);
        (await cursor.FetchAsync()).ShouldBeTrue();
        cursor.Current[0].ShouldBe(1L);
        (await cursor.ToListAsync(Cancel)).Select(record => record[0]).ShouldBe([2L, 3L]);
        (await cursor.PeekAsync()).ShouldBeNull();
        (await cursor.FetchAsync()).ShouldBeFalse();
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Record_Read_IsADictionaryOfItsColumns()
    {
        var server = new ScriptedServer
        {
            Override = async (connection, request) =>
            {
                if (request.Tag == Request.Run)
                    await connection.SuccessAsync(("fields", new object[] { "name", "Age" }));
                if (request.Tag == Request.Pull)
                    await connection.RecordAsync("Ann", 30L);
                return request.Tag == Request.Run;
            },
        };
        await using var session = Driver(server).AsyncSession();

        var record = await (await session.RunAsync("RETURN 1")).SingleAsync();

        record.Keys.ShouldBe(["name", "Age"]);
        record[1].ShouldBe(30L);
        record["name"].ShouldBe("Ann");
        record.Get<int>("Age").ShouldBe(30);
        record.GetCaseInsensitive<int>("age").ShouldBe(30);
        record.TryGet<int>("age", out _).ShouldBeFalse();
        record.TryGetCaseInsensitive<int>("AGE", out var age).ShouldBeTrue();
        age.ShouldBe(30);
        record.Values.ShouldBe(new Dictionary<string, object> { ["name"] = "Ann", ["Age"] = 30L });
        Should.Throw<KeyNotFoundException>(() => record["none"]);
        Should.Throw<KeyNotFoundException>(() => record.Get<int>("age"));
    }

    [Theory(Timeout = TestTimeout)]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Single_OfNoneOrSeveral_IsInvalid(int count)
    {
        await using var session = Driver(Numbers(count)).AsyncSession();
        var cursor = await session.RunAsync("RETURN n");

        await Should.ThrowAsync<InvalidOperationException>(cursor.SingleAsync());
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Enumeration_Cancelled_StopsAndTheSessionGoesOn()
    {
        using var source = new CancellationTokenSource();
        var driver = Driver(Numbers(1000));
        await using var session = driver.AsyncSession(builder => builder.WithFetchSize(10));
        var cursor = await session.RunAsync("RETURN n");

        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var record in cursor.WithCancellation(source.Token))
                await source.CancelAsync();
        });

        (await (await session.RunAsync("RETURN n")).ToListAsync(Cancel)).Count.ShouldBe(1000);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Failure_OfTheQuery_IsThrownWhereTheResultIsReadAndOnce()
    {
        await using var session = Driver(new ScriptedServer()).AsyncSession();
        var cursor = await session.RunAsync("FAIL Neo.ClientError.Statement.SyntaxError");

        var e = await Should.ThrowAsync<ClientException>(() => cursor.FetchAsync());

        e.Code.ShouldBe("Neo.ClientError.Statement.SyntaxError");
        e.Message.ShouldBe("refused");
        (await cursor.FetchAsync()).ShouldBeFalse();
        (await RunAsync(session, "RETURN 1")).QueryType.ShouldBe(QueryType.ReadOnly);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Failure_NeverRead_IsThrownByTheEndOfTheSession()
    {
        var session = Driver(new ScriptedServer()).AsyncSession();
        await session.RunAsync("FAIL Neo.ClientError.Statement.SyntaxError");

        await Should.ThrowAsync<ClientException>(session.CloseAsync());
        await session.CloseAsync();
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Failure_AfterRecords_IsThrownAfterThem()
    {
        var server = new ScriptedServer
        {
            Override = async (connection, request) =>
            {
                if (request.Tag != Request.Pull)
                    return false;
                await connection.RecordAsync(1L);
                await connection.RecordAsync(2L);
                await connection.FailureAsync("Neo.DatabaseError.General.UnknownError");
                return true;
            },
        };
        await using var session = Driver(server).AsyncSession();
        var cursor = await session.RunAsync("RETURN n");

        (await cursor.FetchAsync()).ShouldBeTrue();
        (await cursor.FetchAsync()).ShouldBeTrue();
        (await Should.ThrowAsync<DatabaseException>(() => cursor.FetchAsync())).Code.ShouldBe("Neo.DatabaseError.General.UnknownError");
    }

    [Theory(Timeout = TestTimeout)]
    [InlineData("Neo.ClientError.Security.Unauthorized", typeof(AuthenticationException), false)]
    [InlineData("Neo.ClientError.Security.AuthorizationExpired", typeof(AuthorizationException), true)]
    [InlineData("Neo.ClientError.Security.Forbidden", typeof(ForbiddenException), false)]
    [InlineData("Neo.ClientError.Security.TokenExpired", typeof(TokenExpiredException), false)]
    [InlineData("Neo.ClientError.Security.CredentialsExpired", typeof(UnknownSecurityException), false)]
    [InlineData("Neo.ClientError.Database.DatabaseNotFound", typeof(FatalDiscoveryException), false)]
    [InlineData("Neo.ClientError.Transaction.InvalidBookmark", typeof(InvalidBookmarkException), false)]
    [InlineData("Neo.ClientError.Transaction.InvalidBookmarkMixture", typeof(InvalidBookmarkMixtureException), false)]
    [InlineData("Neo.ClientError.Statement.ArgumentError", typeof(StatementArgumentException), false)]
    [InlineData("Neo.ClientError.Statement.TypeError", typeof(TypeException), false)]
    [InlineData("Neo.ClientError.Request.Invalid", typeof(ProtocolException), false)]
    [InlineData("Neo.ClientError.Schema.ConstraintValidationFailed", typeof(ClientException), false)]
    [InlineData("Neo.TransientError.Transaction.DeadlockDetected", typeof(TransientException), true)]
    [InlineData("Neo.DatabaseError.General.UnknownError", typeof(DatabaseException), false)]
    [InlineData("Something.Else", typeof(DatabaseException), false)]
    public async Task Failure_OfEachCode_IsTheExceptionOfItsKind(string code, Type expected, bool isRetriable)
    {
        await using var session = Driver(new ScriptedServer()).AsyncSession();
        var cursor = await session.RunAsync("FAIL " + code);

        var e = await Should.ThrowAsync<Neo4jException>(() => cursor.ConsumeAsync());

        e.ShouldBeOfType(expected);
        e.Code.ShouldBe(code);
        e.IsRetriable.ShouldBe(isRetriable);
    }

    [Theory(Timeout = TestTimeout)]
    [InlineData("Terminated")]
    [InlineData("LockClientStopped")]
    public async Task Failure_ThatOldServersCallTransient_IsTheClients(string name)
    {
        await using var session = Driver(new ScriptedServer { Version = (4, 4) }).AsyncSession();
        var cursor = await session.RunAsync("FAIL Neo.TransientError.Transaction." + name);

        (await Should.ThrowAsync<ClientException>(() => cursor.ConsumeAsync())).Code.ShouldBe("Neo.ClientError.Transaction." + name);
    }

    private static ScriptedServer Numbers(int count) => new() { Override = new Records(count).AnswerAsync };
}
