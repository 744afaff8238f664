using System.Reflection;
using Matching.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace Matching.Storage.Sqlite;

public sealed class QueryPlanTests : IAsyncLifetime
{
    private static readonly string[] Planned = ["SELECT", "INSERT", "UPDATE", "DELETE"];

    private readonly SqliteHarness _harness = new();
    private SqliteConnection _connection = null!;

    public static TheoryData<string> Queries =>
        [.. AllStatements().Select(statement => statement.Sql).Where(sql => Planned.Any(verb => sql.StartsWith(verb, StringComparison.Ordinal)))];

    [Fact]
    public void Statements_OfTheStore_AreFound() => Queries.Count.ShouldBeGreaterThan(40);

    [Theory, MemberData(nameof(Queries))]
    public void Plan_OfAStatement_SearchesByIndexAndSortsNothing(string sql)
    {
        foreach (var step in Plan(sql))
        {
            step.ShouldNotStartWith("SCAN");
            step.ShouldNotContain("TEMP B-TREE");
            step.ShouldNotContain("AUTOMATIC");
        }
    }

    [Theory]
    [InlineData("SELECT id FROM members WHERE network = $1 ORDER BY revision")]
    [InlineData("SELECT id FROM members WHERE id = $1")]
    [InlineData("SELECT id FROM interactions WHERE network = $1 AND kind = $2 ORDER BY time")]
    public void Plan_WithoutAnIndex_WouldBeSeen(string sql) =>
        Plan(sql).ShouldContain(step => step.StartsWith("SCAN", StringComparison.Ordinal) || step.Contains("TEMP B-TREE", StringComparison.Ordinal));

    public async ValueTask InitializeAsync()
    {
        await using (await _harness.OpenAsync(TimeProvider.System))
            _connection = new SqliteConnection($"Data Source={_harness.File};Pooling=false");
        _connection.Open();
    }

    public async ValueTask DisposeAsync()
    {
        _connection.Dispose();
        await _harness.DisposeAsync();
    }

    private static IEnumerable<Statement> AllStatements() => typeof(Statement).Assembly.GetTypes()
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(field => field.FieldType == typeof(Statement))
        .Select(field => (Statement)field.GetValue(null)!);

    private List<string> Plan(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
        for (var i = 1; i <= new Statement(sql).Parameters; i++)
            command.Parameters.AddWithValue($"${i}", 1);
        using var rows = command.ExecuteReader();
        var steps = new List<string>();
        while (rows.Read())
            steps.Add(rows.GetString(3));
        return steps;
    }
}
