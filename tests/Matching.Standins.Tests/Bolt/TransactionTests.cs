using Matching.Standins.Tests.Bolt.Wire;
using Neo4j.Driver;

namespace Matching.Standins.Tests.Bolt;

public sealed class TransactionTests : BoltTest
{
    private const string Transient = "FAIL Neo.TransientError.Transaction.DeadlockDetected";

    [Fact(Timeout = TestTimeout)]
    public async Task Commit_AfterQueries_SendsWhatWasDone()
    {
        var server = new ScriptedServer();
        await using var session = Driver(server).AsyncSession();
        await using var transaction = await session.BeginTransactionAsync(settings => settings
            .WithTimeout(TimeSpan.FromMilliseconds(1500.1)).WithMetadata(new Dictionary<string, object> { ["app"] = "matching" }));

        await RunAsync(transaction, "CREATE (n)");
        await transaction.CommitAsync();

        server.Conversation.ShouldStartWith("BEGIN RUN PULL COMMIT");
        var begin = server.Requests.Single(request => request.Tag == Request.Begin).Extra;
        begin["tx_timeout"].ShouldBe(1501L);
        begin["tx_metadata"].ShouldBe(PeerConnection.Map(("app", "matching")));
        begin.ContainsKey("mode").ShouldBeFalse();
        transaction.TransactionConfig.Timeout.ShouldBe(TimeSpan.FromMilliseconds(1501));
        session.LastBookmarks.Values.ShouldBe(["last"]);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Dispose_OpenTransaction_RollsBack()
    {
        var server = new ScriptedServer();
        await using var session = Driver(server).AsyncSession();
        await using (await session.BeginTransactionAsync())
        {
        }

        server.Conversation.ShouldStartWith("BEGIN ROLLBACK");
        (await session.BeginTransactionAsync()).ShouldNotBeNull();
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Session_ClosedWithAnOpenTransaction_RollsBack()
    {
        var server = new ScriptedServer();
        var session = Driver(server).AsyncSession();
        var transaction = await session.BeginTransactionAsync();
        await transaction.RunAsync("RETURN n");

        await session.CloseAsync();

        server.Conversation.ShouldStartWith("BEGIN RUN PULL ROLLBACK");
        await Should.ThrowAsync<ClientException>(session.RunAsync("RETURN 1"));
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Transaction_Ended_TakesNothingMore()
    {
        await using var session = Driver(new ScriptedServer()).AsyncSession();
        var transaction = await session.BeginTransactionAsync();
        var cursor = await transaction.RunAsync("RETURN n");
        await transaction.CommitAsync();

        await Should.ThrowAsync<TransactionClosedException>(async () => await transaction.RunAsync("RETURN 1"));
        await Should.ThrowAsync<TransactionClosedException>(async () => await transaction.CommitAsync());
        await Should.ThrowAsync<TransactionClosedException>(async () => await transaction.RollbackAsync());
        await Should.ThrowAsync<ResultConsumedException>(async () => await cursor.FetchAsync());
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Session_WithAnOpenTransaction_TakesNoOther()
    {
        await using var session = Driver(new ScriptedServer()).AsyncSession();
        await using var transaction = await session.BeginTransactionAsync();

        await Should.ThrowAsync<TransactionNestingException>(async () => await session.BeginTransactionAsync());
        await Should.ThrowAsync<TransactionNestingException>(async () => await session.RunAsync("RETURN 1"));
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Failure_InATransaction_EndsIt()
    {
        var server = new ScriptedServer();
        await using var session = Driver(server).AsyncSession();
        var transaction = await session.BeginTransactionAsync();
        await Should.ThrowAsync<TransientException>(RunAsync(transaction, Transient));

        (await Should.ThrowAsync<TransactionTerminatedException>(async () => await transaction.RunAsync("RETURN 1"))).IsRetriable.ShouldBeTrue();
        var e = await Should.ThrowAsync<TransactionTerminatedException>(async () => await transaction.CommitAsync());
        e.InnerException.ShouldBeOfType<TransientException>();
        e.Code.ShouldBe("Neo.TransientError.Transaction.DeadlockDetected");
        await transaction.RollbackAsync();
        server.Conversation.ShouldBe("BEGIN RUN PULL RESET");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Results_ReadInTurn_KeepTheirRecordsApart()
    {
        var sent = new Dictionary<long, int>();
        var queries = 0;
        var server = new ScriptedServer { Override = AnswerAsync };
        await using var session = Driver(server).AsyncSession(builder => builder.WithFetchSize(2));
        await using var transaction = await session.BeginTransactionAsync();
        var first = await transaction.RunAsync("first");
        (await first.FetchAsync()).ShouldBeTrue();
        var second = await transaction.RunAsync("second");

        var seconds = await second.ToListAsync(record => record[0].As<long>());
        var firsts = await first.ToListAsync(record => record[0].As<long>());

        seconds.ShouldBe([101, 102, 103, 104, 105]);
        firsts.ShouldBe([2, 3, 4, 5]);

        async Task<bool> AnswerAsync(PeerConnection connection, Request request)
        {
            if (request.Tag == Request.Run)
            {
                await connection.SuccessAsync(("fields", new object[] { "n" }), ("qid", (long)queries));
                sent[queries++] = 0;
                return true;
            }
            if (request.Tag != Request.Pull)
                return false;
            var id = request.Extra.TryGetValue("qid", out var qid) && (long)qid! >= 0 ? (long)qid : queries - 1;
            for (var i = 0; i < 2 && sent[id] < 5; i++)
                await connection.RecordAsync(++sent[id] + 100 * id);
            await connection.SuccessAsync(("has_more", sent[id] < 5));
            return true;
        }
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Execute_TransientFailure_IsTriedAgain()
    {
        var server = new ScriptedServer();
        await using var session = Driver(server).AsyncSession();
        var attempts = 0;

        var result = await session.ExecuteWriteAsync(async runner =>
        {
            await RunAsync(runner, ++attempts == 1 ? Transient : "RETURN 1");
            return attempts;
        });

        result.ShouldBe(2);
        server.Conversation.ShouldContain("BEGIN RUN PULL RESET BEGIN RUN PULL COMMIT");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Execute_FailureOfTheClient_IsNotTriedAgain()
    {
        var server = new ScriptedServer();
        await using var session = Driver(server).AsyncSession();

        await Should.ThrowAsync<ClientException>(session.ExecuteWriteAsync(runner => RunAsync(runner, "FAIL Neo.ClientError.Statement.SyntaxError")));

        server.Requests.Count(request => request.Tag == Request.Begin).ShouldBe(1);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Execute_FailureOfTheWork_RollsBack()
    {
        var server = new ScriptedServer();
        await using var session = Driver(server).AsyncSession();

        await Should.ThrowAsync<FormatException>(session.ExecuteReadAsync(_ => throw new FormatException()));

        server.Conversation.ShouldStartWith("BEGIN ROLLBACK");
        server.Requests.Single(request => request.Tag == Request.Begin).Extra["mode"].ShouldBe("r");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Execute_FailingOnAndOn_GivesUpWithAllFailures()
    {
        var server = new ScriptedServer();
        await using var session = Driver(server, config => config.WithMaxTransactionRetryTime(TimeSpan.Zero)).AsyncSession();

        var e = await Should.ThrowAsync<ServiceUnavailableException>(session.ExecuteWriteAsync(runner => RunAsync(runner, Transient)));

        var failures = e.InnerException.ShouldBeOfType<AggregateException>().InnerExceptions;
        failures.Count.ShouldBe(2);
        failures.ShouldAllBe(failure => failure is TransientException);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Execute_ConnectionLostAtTheCommit_IsTriedAgain()
    {
        var commits = 0;
        var server = new ScriptedServer
        {
            Override = (_, request) => request.Tag == Request.Commit && Interlocked.Increment(ref commits) == 1 ? throw new IOException() : Task.FromResult(false),
        };
        await using var session = Driver(server).AsyncSession();

        await session.ExecuteWriteAsync(runner => RunAsync(runner, "CREATE (n)"));

        commits.ShouldBe(2);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Commit_ConnectionLost_IsUnavailable()
    {
        var server = new ScriptedServer { Override = (_, request) => request.Tag == Request.Commit ? throw new IOException() : Task.FromResult(false) };
        await using var session = Driver(server).AsyncSession();
        var transaction = await session.BeginTransactionAsync();

        await Should.ThrowAsync<ServiceUnavailableException>(transaction.CommitAsync());
    }
}
