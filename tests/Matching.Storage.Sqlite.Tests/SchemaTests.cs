using Matching.Model;
using Matching.Storage.Conformance;
using Matching.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace Matching.Storage.Sqlite;

public sealed class SchemaTests : IAsyncDisposable
{
    private readonly SqliteHarness _harness = new();

    public static TheoryData<int> Versions => [.. Enumerable.Range(0, Schema.Latest + 1)];

    [Theory, MemberData(nameof(Versions))]
    public async Task Open_FileOfAnyEarlierVersion_BringsItToTheSameTables(int version)
    {
        using (var connection = Connect())
            Schema.Migrate(connection, version);

        await using (var store = await _harness.OpenAsync(TimeProvider.System))
        {
            await store.ApplyAsync(new ChangeSet(new NetworkId("n"), [new Change.CreateNetwork("N"), Sample.Member("a")]), TestContext.Current.CancellationToken);
            (await store.FindMemberAsync(new("n"), new("a"), TestContext.Current.CancellationToken)).ShouldNotBeNull();
        }

        Tables(_harness.File).ShouldBe(await FreshTables());
    }

    [Fact]
    public async Task Open_FileOfANewerVersion_IsRefusedUntouched()
    {
        await using (await _harness.OpenAsync(TimeProvider.System))
            Run($"PRAGMA user_version = {Schema.Latest + 1}");
        var before = File.ReadAllBytes(_harness.File);

        var error = Should.Throw<UnavailableException>(() => SqliteStore.Open(new SqliteStoreOptions { Path = _harness.File }, TimeProvider.System));

        error.Message.ShouldContain($"version {Schema.Latest + 1}");
        File.ReadAllBytes(_harness.File).ShouldBe(before);
    }

    [Fact]
    public void Open_DatabaseOfAnotherProgram_IsRefusedUntouched()
    {
        Run("CREATE TABLE songs (title TEXT)");
        var before = File.ReadAllBytes(_harness.File);

        Should.Throw<UnavailableException>(() => SqliteStore.Open(new SqliteStoreOptions { Path = _harness.File }, TimeProvider.System))
            .Message.ShouldContain("another program");

        File.ReadAllBytes(_harness.File).ShouldBe(before);
    }

    public ValueTask DisposeAsync() => _harness.DisposeAsync();

    private static async Task<List<string>> FreshTables()
    {
        await using var harness = new SqliteHarness();
        await using (await harness.OpenAsync(TimeProvider.System))
            return Tables(harness.File);
    }

    private static List<string> Tables(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY name";
        using var rows = command.ExecuteReader();
        var tables = new List<string>();
        while (rows.Read())
            tables.Add(rows.GetString(0));
        return tables;
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={_harness.File};Pooling=false");
        connection.Open();
        return connection;
    }

    private void Run(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
