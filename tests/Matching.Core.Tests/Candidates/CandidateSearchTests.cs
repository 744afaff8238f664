using Matching.Candidates;
using Matching.Graph;
using Matching.Model;

namespace Matching.Core.Tests.Candidates;

public sealed class CandidateSearchTests
{
    // Nobody but gus, hal, ida and jon may be suggested to ana.
    private const string Town = """
        ana: -repairs
        ben: +repairs
        dora: +repairs -cooking
        emil: no:matching +repairs
        fay: cap:0 +repairs
        gus: +cooking
        jon: +repairs
        ana friend ben
        ana neighbour cleo
        ana colleague dora by:dora difficult private
        ben colleague emil
        ben colleague fay
        ben colleague gus
        cleo colleague hal
        cleo colleague ida
        """;

    [Fact]
    public async Task Run_Town_FindsExactlyWhomTheRulesAllow() => (await Found(Town, "ana")).ShouldBe(["gus", "hal", "ida", "jon"]);

    [Fact]
    public async Task Run_OtherSideOfADifficultTie_ExcludesThePairToo() => (await Found(Town, "dora")).ShouldBe(["gus"]);

    [Fact]
    public async Task Run_OfferNarrowerThanTheNeed_IsFoundWithoutAnyTie() =>
        (await Found("""
            algebra < mathematics
            ana: -mathematics
            ben: +algebra
            cleo: +cooking
            """, "ana")).ShouldBe(["ben"]);

    [Fact]
    public async Task Run_AnotherSeed_StillRespectsTheRules()
    {
        var view = await World.ViewAsync(Town);
        var search = new CandidateSearch();
        foreach (var seed in (long[])[-1, 0, 1, long.MinValue, long.MaxValue])
        {
            search.Run(view, view.Snapshot.Members.Find(new MemberId("ana")), seed, includeOwnCluster: false);
            Names(view, search).ShouldBe(["gus", "hal", "ida", "jon"]);
        }
    }

    private static async Task<string[]> Found(string town, string member)
    {
        var view = await World.ViewAsync(town);
        var search = new CandidateSearch();
        search.Run(view, view.Snapshot.Members.Find(new MemberId(member)), 0, includeOwnCluster: false);
        return Names(view, search);
    }

    private static string[] Names(NetworkView view, CandidateSearch search) =>
        [.. search.Found.Members.ToArray().Select(other => view.Snapshot.Members.IdOf(other).Value).Order(StringComparer.Ordinal)];
}
