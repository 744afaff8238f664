using Matching.Storage.Conformance;

namespace Matching.Storage.Sqlite;

public sealed class SqliteComplianceTests
{
    private static readonly Dictionary<string, string> OptOuts = [];

    [Fact]
    public void SqliteStore_RunsEverySuite() =>
        Compliance.Missing(typeof(SqliteComplianceTests).Assembly, typeof(SqliteHarness), OptOuts).ShouldBeEmpty();

    [Fact]
    public void OptOuts_OfSqlite_MeanSomething() =>
        Compliance.VoidOptOuts(typeof(SqliteComplianceTests).Assembly, typeof(SqliteHarness), OptOuts).ShouldBeEmpty();
}
