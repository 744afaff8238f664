using Grpc.Core;
using Matching.Neo4j.Testing;

namespace Matching.Server.Tests.Replicas;

public sealed class ReplicaTests
{
    private const int Timeout = 600_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact(Timeout = Timeout)]
    public async Task Read_OfAnotherReplicasWrite_SeesItByRevision()
    {
        var neo4j = await Neo4jServer.SharedAsync(Cancellation);
        await using var one = await Neo4jServers.StartAsync(neo4j);
        await using var other = await Neo4jServers.StartAsync(neo4j);
        var world = await (await one.NewWorldAsync()).WithTwoClustersAsync();
        var there = new World(other, world.Id);
        (await NamesAsync(there, "a1", 0)).ShouldContain("c2");

        for (var round = 0; round < 5; round++)
        {
            var (writer, reader) = round % 2 == 0 ? (world, there) : (there, world);
            var withdrawn = await ConsentAsync(writer, "c2", matching: false);
            (await NamesAsync(reader, "a1", withdrawn)).ShouldNotContain("c2");
            var given = await ConsentAsync(writer, "c2", matching: true);
            (await NamesAsync(reader, "a1", given)).ShouldContain("c2");
        }
    }

    [Fact(Timeout = Timeout)]
    public async Task Read_AfterAnAcknowledgedWithdrawal_NeverShowsThePersonOnAnyReplica()
    {
        var neo4j = await Neo4jServer.SharedAsync(Cancellation);
        await using var one = await Neo4jServers.StartAsync(neo4j);
        await using var other = await Neo4jServers.StartAsync(neo4j);
        var world = await (await one.NewWorldAsync()).WithTwoClustersAsync();
        var there = new World(other, world.Id);

        for (var round = 0; round < 10; round++)
        {
            await ConsentAsync(world, "c2", matching: true);
            var reads = Enumerable.Range(0, 4).Select(_ => NamesAsync(there, "a1", 0)).ToArray();
            await ConsentAsync(world, "c2", matching: false);

            (await NamesAsync(there, "a1", 0)).ShouldNotContain("c2");
            (await NamesAsync(world, "a1", 0)).ShouldNotContain("c2");
            await Task.WhenAll(reads);
        }
    }

    [Fact(Timeout = Timeout)]
    public async Task Replicas_WhileNeo4jRestarts_RefuseOrAnswerRightly()
    {
        await using var neo4j = await Neo4jServer.StartAsync(Cancellation);
        await using var one = await Neo4jServers.StartAsync(neo4j, mayLogErrors: true);
        await using var other = await Neo4jServers.StartAsync(neo4j, mayLogErrors: true);
        var world = await (await one.NewWorldAsync()).WithTwoClustersAsync();
        var there = new World(other, world.Id);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var withdrawals = new Withdrawals(world, there);
        var under = withdrawals.RunAsync(ended.Token);
        await withdrawals.UntilAsync(rounds: 3, Cancellation);

        await neo4j.CrashAsync(Cancellation);
        await withdrawals.UntilRefusedAsync(Cancellation);
        await neo4j.StartAgainAsync(Cancellation);
        await withdrawals.UntilAsync(withdrawals.Rounds + 3, Cancellation);
        await ended.CancelAsync();
        await under;

        withdrawals.Wrong.ShouldBeEmpty();
        withdrawals.Refusals.Distinct().ShouldBeSubsetOf([StatusCode.Unavailable, StatusCode.DeadlineExceeded]);
        var last = await ConsentAsync(world, "c2", matching: true);
        (await NamesAsync(there, "a1", last)).ShouldContain("c2");
    }

    internal static async Task<long> ConsentAsync(World world, string member, bool matching)
    {
        var written = await world.Server.Members.UpsertMemberAsync(new()
        {
            NetworkId = world.Id,
            Member = new() { MemberId = member, Consents = new() { Matching = matching, Introducing = true } },
            UpdateMask = new() { Paths = { "consents" } },
        });
        return written.Result.Revision;
    }

    internal static async Task<IReadOnlyList<string>> NamesAsync(World world, string member, long minRevision)
    {
        var answer = await world.Server.Matching.SuggestConnectionsAsync(new() { NetworkId = world.Id, MemberId = member, MinRevision = minRevision });
        return [.. answer.Suggestions.Select(suggestion => suggestion.MemberId)];
    }
}
