using System.Reflection;
using Matching.Neo4j.Testing;
using Matching.Storage.Neo4j.Connections;
using Matching.Storage.Neo4j.Graph;
using Neo4j.Driver;

namespace Matching.Storage.Neo4j;

public sealed class QueryPlanTests : IAsyncLifetime
{
    private static readonly string[] Scans = ["AllNodesScan", "NodeByLabelScan", "DirectedRelationshipTypeScan", "UndirectedRelationshipTypeScan", "CartesianProduct"];

    // Indexes give ids by code point; Cypher sorts by UTF-16 unit.
    private static readonly string[] Sorts = ["Sort", "Top", "PartialSort", "PartialTop"];

    // Reads of what one node is linked to: at most a member's ties and interactions, or who names a concept.
    private static readonly string[] SortedByKey = ["place", "other", "sortKey"];

    // What no plan is made for: procedures, and changes of the schema.
    private static readonly string[] Unplanned = ["CALL", "//", "CREATE CONSTRAINT", "CREATE INDEX"];

    private IDriver _driver = null!;

    public static TheoryData<string> Queries => [.. AllStatements().Select(statement => statement.Cypher).Where(cypher => !Unplanned.Any(start => cypher.StartsWith(start, StringComparison.Ordinal)))];

    [Fact]
    public void Statements_OfTheStore_AreFound() => Queries.Count.ShouldBeGreaterThan(50);

    [Theory, MemberData(nameof(Queries))]
    public async Task Plan_OfAStatement_SeeksByIndexAndKeepsItsOrder(string cypher)
    {
        var operators = await PlanAsync(cypher);

        operators.Intersect(Scans).ShouldBeEmpty();
        if (WritesManyRows(cypher))
            operators.ShouldNotContain("Eager");
        if (!SortedByKey.Any(key => cypher.Contains(key, StringComparison.Ordinal)))
            operators.Intersect(Sorts).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("MATCH (n) RETURN n", "AllNodesScan")]
    [InlineData("MATCH (m:Member) WHERE m.locality = $id RETURN m", "NodeByLabelScan")]
    [InlineData("MATCH (m:Member {network: $network}) RETURN m.id", "NodeByLabelScan")]
    [InlineData("UNWIND $rows AS row MATCH (m:Member {network: $network, id: row[0]}) SET m += row[1]", "Eager")]
    [InlineData("MATCH ()-[i:INTERACTED {kind: $kind}]->() RETURN i", "DirectedRelationshipTypeScan")]
    [InlineData("MATCH (m:Member {network: $network}) WHERE m.id > '' RETURN m.id ORDER BY m.locality", "Sort")]
    public async Task Plan_WithoutAnIndex_WouldBeSeen(string cypher, string scan) => (await PlanAsync(cypher)).ShouldContain(scan);

    public async ValueTask InitializeAsync()
    {
        var server = await Neo4jServer.SharedAsync(TestContext.Current.CancellationToken);
        await using (await Neo4jStore.OpenAsync(Servers.OptionsFor(server), TimeProvider.System, TestContext.Current.CancellationToken))
            _driver = Servers.Connect(server);
    }

    public ValueTask DisposeAsync() => _driver.DisposeAsync();

    private static IEnumerable<Statement> AllStatements() => typeof(Statement).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters)
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .SelectMany(field => field.GetValue(null) switch
        {
            Statement statement => [statement],
            TieSide[] sides => sides.Select(side => side.Upsert),
            Statement[][] steps => steps.SelectMany(step => step),
            _ => Enumerable.Empty<Statement>(),
        });

    // Neo4j looks for everything that it deletes before it deletes the first.
    private static bool WritesManyRows(string cypher) =>
        cypher.StartsWith("UNWIND", StringComparison.Ordinal) && !cypher.Contains("DELETE", StringComparison.Ordinal);

    private async Task<List<string>> PlanAsync(string cypher)
    {
        await using var session = _driver.AsyncSession();
        // Without values the planner expects any number of rows.
        var rows = await session.RunAsync($"EXPLAIN {cypher}");
        return [.. Operators((await rows.ConsumeAsync()).Plan)];
    }

    private static IEnumerable<string> Operators(IPlan plan) =>
        plan.Children.SelectMany(Operators).Prepend(plan.OperatorType.Split('@')[0]);
}
