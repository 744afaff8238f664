
namespace Matching.Cli.Tests.Neo4j;

/// <summary>
/// The queries of docs/exploring.md give what it says on the sample network. With MATCHING_WRITE_EXPECTED set, what they give is written into the page instead.
/// </summary>
public sealed class ExploringTests(SampleOnNeo4j sample) : IClassFixture<SampleOnNeo4j>
{
    private static readonly string s_page = Path.Combine(ReadmeTests.Root, "docs", "exploring.md");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact(Timeout = 600_000)]
    public async Task Queries_OfThePage_GiveTheTablesThatFollowThem()
    {
        await sample.FillAsync(Cancellation);
        var text = await File.ReadAllTextAsync(s_page, Cancellation);
        var queries = DocumentedQuery.In(text);
        var found = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var query in queries)
            found.Add(query.Question, await sample.TableAsync(query.Cypher));

        if (Environment.GetEnvironmentVariable("MATCHING_WRITE_EXPECTED") is not null)
            await File.WriteAllTextAsync(s_page, DocumentedQuery.Rewrite(text, found).TrimEnd() + "\n", Cancellation);
        queries.Count.ShouldBe(8);
        foreach (var query in DocumentedQuery.In(await File.ReadAllTextAsync(s_page, Cancellation)))
        {
            query.Table.Count.ShouldBeGreaterThan(3, query.Question);
            query.Table.ShouldBe(found[query.Question], query.Question);
        }
    }
}
