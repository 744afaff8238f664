using Matching.Storage.Conformance;

namespace Matching.Storage;

public sealed class InMemoryComplianceTests
{
    private static readonly Dictionary<string, string> OptOuts = new()
    {
        ["ReopeningSuite"] = "It keeps nothing beyond its own life.",
    };

    private static readonly Dictionary<string, string> None = [];

    [Fact]
    public void InMemoryStore_RunsEverySuite() =>
        Compliance.Missing(typeof(InMemoryComplianceTests).Assembly, typeof(InMemoryHarness), OptOuts).ShouldBeEmpty();

    [Fact]
    public void OptOuts_OfTheInMemoryStore_MeanSomething() =>
        Compliance.VoidOptOuts(typeof(InMemoryComplianceTests).Assembly, typeof(InMemoryHarness), OptOuts).ShouldBeEmpty();

    [Fact]
    public void Missing_AssemblyWithoutSuites_NamesThemAll() =>
        Compliance.Missing(typeof(Compliance).Assembly, typeof(InMemoryHarness), None).ShouldBe(Compliance.SuiteNames);

    [Fact]
    public void Missing_OptedOutSuite_IsNotNamed() =>
        Compliance.Missing(typeof(Compliance).Assembly, typeof(InMemoryHarness), new Dictionary<string, string> { ["LoadSuite"] = "too slow" })
            .ShouldBe(Compliance.SuiteNames.Where(name => name != "LoadSuite"));

    [Theory]
    [InlineData("NoSuchSuite", "reason")]
    [InlineData("LoadSuite", " ")]
    [InlineData("LoadSuite", "but it is run")]
    public void VoidOptOuts_OptOutWithoutMeaning_IsNamed(string suite, string reason) =>
        Compliance.VoidOptOuts(typeof(InMemoryComplianceTests).Assembly, typeof(InMemoryHarness), new Dictionary<string, string> { [suite] = reason })
            .ShouldBe([suite]);
}
