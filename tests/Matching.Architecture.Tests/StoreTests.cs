namespace Matching.Architecture.Tests;

public sealed class StoreTests
{
    public static TheoryData<string> Stores =>
        new(Repository.Projects("src").Select(p => Path.GetFileNameWithoutExtension(p)).Where(p => p.StartsWith("Matching.Storage.", StringComparison.Ordinal)));

    [Theory, MemberData(nameof(Stores))]
    public void Store_HasTests_ThatAskForItsConformance(string store)
    {
        var tests = Repository.Path("tests", store + ".Tests");

        Directory.Exists(tests).ShouldBeTrue($"{store} has no test project.");
        Directory.EnumerateFiles(tests, "*.cs").ShouldContain(
            f => File.ReadAllText(f).Contains("Compliance.Missing(", StringComparison.Ordinal), $"The tests of {store} do not ask for their conformance.");
    }
}
