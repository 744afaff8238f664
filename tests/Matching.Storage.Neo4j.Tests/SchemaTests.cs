using Matching.Model;
using Matching.Neo4j.Testing;
using Matching.Storage.Conformance;
using Matching.Storage.Neo4j.Connections;

namespace Matching.Storage.Neo4j;

public sealed class SchemaTests : IAsyncLifetime
{
    private const string DropSchema = "MATCH (s:Schema) DELETE s";
    private const string ShowRules =
        """
        SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, owningConstraint WHERE name STARTS WITH 'matching_'
        RETURN name + ' ' + type + ' ' + entityType + ' ' + labelsOrTypes[0] + ' ' + reduce(all = '', p IN properties | all + p + ' ') + coalesce(owningConstraint, '')
        ORDER BY name
        """;

    private Neo4jServer _server = null!;

    public static TheoryData<int> Versions => [.. Enumerable.Range(0, Schema.Latest + 1)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Versions))]
    public async Task Open_GraphOfAnyEarlierVersion_BringsItToTheSameRules(int version)
    {
        await ForgetAsync();
        await using (var connection = new Connection(Servers.OptionsFor(_server)))
            await Schema.MigrateAsync(connection, version, Cancellation);

        await using (var store = await OpenAsync())
        {
            await store.ApplyAsync(new ChangeSet(new NetworkId("n"), [new Change.CreateNetwork("N"), Sample.Member("a")]), Cancellation);
            (await store.FindMemberAsync(new("n"), new("a"), Cancellation)).ShouldNotBeNull();
        }

        var rules = await Servers.RunAsync(_server, ShowRules);
        rules.Count.ShouldBe(14);
        await ForgetAsync();
        await using (await OpenAsync())
            (await Servers.RunAsync(_server, ShowRules)).ShouldBe(rules);
    }

    [Fact]
    public async Task Open_GraphOfANewerVersion_IsRefusedUntouched()
    {
        await using (await OpenAsync())
            await Servers.RunAsync(_server, $"MATCH (s:Schema) SET s.version = {Schema.Latest + 1}");

        var error = await Should.ThrowAsync<RefusedException>(OpenAsync);

        error.Message.ShouldContain($"version {Schema.Latest + 1}");
        (await Servers.RunAsync(_server, "MATCH (s:Schema) RETURN s.version")).ShouldBe([(long)Schema.Latest + 1]);
    }

    [Fact]
    public async Task Open_ByManyAtOnceOnAnEmptyDatabase_GivesEachAStore()
    {
        await ForgetAsync();

        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(OpenAsync)));

        (await Servers.RunAsync(_server, "MATCH (s:Schema) RETURN s.version")).ShouldBe([(long)Schema.Latest]);
        foreach (var store in stores)
            await store.DisposeAsync();
    }

    public async ValueTask InitializeAsync() => _server = await Neo4jServer.SharedAsync(Cancellation);

    public async ValueTask DisposeAsync()
    {
        await Servers.RunAsync(_server, DropSchema);
        await Servers.WipeAsync(_server);
    }

    private Task<Neo4jStore> OpenAsync() => Neo4jStore.OpenAsync(Servers.OptionsFor(_server), TimeProvider.System, Cancellation);

    private async Task ForgetAsync()
    {
        await Servers.WipeAsync(_server);
        await Servers.RunAsync(_server, DropSchema);
        foreach (var name in await Servers.RunAsync(_server, "SHOW CONSTRAINTS YIELD name RETURN name"))
            await Servers.RunAsync(_server, $"DROP CONSTRAINT {name}");
        foreach (var name in await Servers.RunAsync(_server, "SHOW INDEXES YIELD name, type WHERE type = 'RANGE' RETURN name"))
            await Servers.RunAsync(_server, $"DROP INDEX {name}");
    }
}
