using Matching.Storage.Conformance;

namespace Matching.Storage.Neo4j;

public sealed class Neo4jComplianceTests
{
    private static readonly Dictionary<string, string> OptOuts = [];

    [Fact]
    public void Neo4jStore_RunsEverySuite() =>
        Compliance.Missing(typeof(Neo4jComplianceTests).Assembly, typeof(Neo4jHarness), OptOuts).ShouldBeEmpty();

    [Fact]
    public void OptOuts_OfNeo4j_MeanSomething() =>
        Compliance.VoidOptOuts(typeof(Neo4jComplianceTests).Assembly, typeof(Neo4jHarness), OptOuts).ShouldBeEmpty();
}
