using System.Net;
using System.Net.Sockets;
using Matching.Model;
using Matching.Neo4j.Testing;
using Matching.Storage.Conformance;

namespace Matching.Storage.Neo4j;

public sealed class ErrorTests : IAsyncDisposable
{
    private static readonly NetworkId Net = new("n");

    private readonly Neo4jHarness _harness = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Open_WhereNothingListens_IsUnavailableAndNamesTheAddress()
    {
        var options = new Neo4jStoreOptions
        {
            Uri = new Uri($"bolt://127.0.0.1:{FreePort()}"), User = "somebody", Password = "hush-hush", RetryTime = TimeSpan.FromSeconds(1),
        };

        var error = await Should.ThrowAsync<UnavailableException>(() => Neo4jStore.OpenAsync(options, TimeProvider.System, Cancellation));

        error.Message.ShouldContain($"{options.Uri.Authority}");
        error.Message.ShouldContain("cannot be reached");
        error.ToString().ShouldNotContain("hush-hush");
        options.ToString().ShouldNotContain("hush-hush");
    }

    [Fact]
    public async Task Open_WithAWrongPassword_IsRefusedAndKeepsItToItself()
    {
        var server = await Neo4jServer.SharedAsync(Cancellation);
        var options = Servers.OptionsFor(server) with { Password = "hush-hush" };

        var error = await Should.ThrowAsync<RefusedException>(() => Neo4jStore.OpenAsync(options, TimeProvider.System, Cancellation));

        error.Message.ShouldContain("refuses this user");
        error.ToString().ShouldNotContain("hush-hush");
    }

    [Fact]
    public async Task Open_OfADatabaseThatIsNotThere_IsRefused()
    {
        var server = await Neo4jServer.SharedAsync(Cancellation);
        var options = Servers.OptionsFor(server) with { Database = "elsewhere", RetryTime = TimeSpan.FromSeconds(1) };

        (await Should.ThrowAsync<RefusedException>(() => Neo4jStore.OpenAsync(options, TimeProvider.System, Cancellation)))
            .Message.ShouldContain("no such database");
    }

    [Fact]
    public async Task Methods_OfAClosedStore_AreUnavailable()
    {
        var store = await _harness.OpenAsync(TimeProvider.System);
        await store.ApplyAsync(new ChangeSet(Net, [new Change.CreateNetwork("N")]), Cancellation);
        await store.DisposeAsync();

        await Should.ThrowAsync<UnavailableException>(() => store.PingAsync(Cancellation));
        await Should.ThrowAsync<UnavailableException>(() => store.ApplyAsync(new ChangeSet(Net, [Sample.Member("a")]), Cancellation));
    }

    [Fact]
    public async Task Apply_WhileAnotherHoldsTheNetworkTooLong_IsUnavailableAndThenWorks()
    {
        var server = await Neo4jServer.SharedAsync(Cancellation);
        var options = Servers.OptionsFor(server) with { TransactionTimeout = TimeSpan.FromSeconds(1), RetryTime = TimeSpan.FromSeconds(1) };
        await using var harness = await _harness.OpenAsync(TimeProvider.System);
        await using var store = await Neo4jStore.OpenAsync(options, TimeProvider.System, Cancellation);
        await store.ApplyAsync(new ChangeSet(Net, [new Change.CreateNetwork("N")]), Cancellation);
        await using (var driver = Servers.Connect(server))
        await using (var session = driver.AsyncSession())
        await using (var other = await session.BeginTransactionAsync())
        {
            await (await other.RunAsync("MATCH (n:Network {id: 'n'}) SET n.held = true")).ConsumeAsync();

            (await Should.ThrowAsync<UnavailableException>(() => store.ApplyAsync(new ChangeSet(Net, [Sample.Member("a")]), Cancellation)))
                .Message.ShouldContain("took too long");
            (await store.FindNetworkAsync(Net, Cancellation))!.Revision.ShouldBe(new Revision(1));
            await other.RollbackAsync();
        }

        (await store.ApplyAsync(new ChangeSet(Net, [Sample.Member("a")]), Cancellation)).Revision.ShouldBe(new Revision(2));
    }

    [Fact]
    public async Task Apply_CancelledWhileAnotherHoldsTheNetwork_EndsAtOnceAndWritesNothing()
    {
        var server = await Neo4jServer.SharedAsync(Cancellation);
        await using var store = await _harness.OpenAsync(TimeProvider.System);
        await store.ApplyAsync(new ChangeSet(Net, [new Change.CreateNetwork("N")]), Cancellation);
        using var source = new CancellationTokenSource();
        await using (var driver = Servers.Connect(server))
        await using (var session = driver.AsyncSession())
        await using (var other = await session.BeginTransactionAsync())
        {
            await (await other.RunAsync("MATCH (n:Network {id: 'n'}) SET n.held = true")).ConsumeAsync();
            var write = store.ApplyAsync(new ChangeSet(Net, [Sample.Member("a")]), source.Token);
            await source.CancelAsync();

            await Should.ThrowAsync<OperationCanceledException>(() => write);
            await other.RollbackAsync();
        }

        (await store.ApplyAsync(new ChangeSet(Net, [Sample.Member("b")]), Cancellation)).Revision.ShouldBe(new Revision(2));
        (await store.FindMemberAsync(Net, new("a"), Cancellation)).ShouldBeNull();
    }

    public ValueTask DisposeAsync() => _harness.DisposeAsync();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
