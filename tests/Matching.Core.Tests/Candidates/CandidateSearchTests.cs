using Matching.Candidates;
using Matching.Graph;
using Matching.Model;
using Matching.Storage;
using Matching.Suggestions;

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

    [Fact]
    public async Task Run_WayOfThreeTies_IsItsSource()
    {
        var sources = await SourcesOf("""
            ana colleague ben
            ben colleague cleo
            cleo colleague dora
            """, "ana", "dora");

        sources.ShouldContain(CandidateSource.PathsOfThree);
        sources.ShouldNotContain(CandidateSource.MutualContacts);
    }

    [Fact]
    public async Task Run_MutualContact_IsItsSource() =>
        (await SourcesOf("""
            ana colleague ben
            ben colleague cleo
            """, "ana", "cleo")).ShouldContain(CandidateSource.MutualContacts);

    [Fact]
    public async Task Run_OtherBand_IsFoundOnlyWhereBothAgree()
    {
        const string Bands = """
            ana: band:low
            ben: band:high
            cleo: band:middle no:banduse
            dora: band:low
            emil:
            """;

        (await Found(Bands, "ana")).ShouldBe(["ben"]);
        (await SourcesOf(Bands, "ana", "ben")).ShouldBe([CandidateSource.OtherBand]);
        (await Found(Bands, "ben")).ShouldBe(["ana", "dora"]);
        (await Found(Bands, "cleo")).ShouldBeEmpty();
        (await Found(Bands, "emil")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_OtherBandWithdrawnSinceTheSnapshot_IsNotFound()
    {
        await using var store = await World.StoreAsync("""
            ana: band:low
            ben: band:high
            """);
        var snapshot = (await World.ViewAsync(store)).Snapshot;
        await World.WriteAsync(store, new Change.PutMember(World.Member("ben: band:high no:banduse")));
        var overlay = SnapshotOverlay.Empty(snapshot);
        await foreach (var entry in store.ReadChangesAsync(World.Network, snapshot.Revision, TestContext.Current.CancellationToken))
            overlay = overlay.With([entry], snapshot);

        var view = new NetworkView(snapshot, overlay);

        Names(view, Search(view, "ana")).ShouldBeEmpty();
        Names(view, Search(view, "ben")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_WhoGivesAtPresent_IsFoundWithoutAnyTie()
    {
        const string Givers = """
            ana: 
            ben gave cleo 2025-01-31
            """;

        (await Found(Givers, "ana")).ShouldBe(["ben"]);
        (await SourcesOf(Givers, "ana", "ben")).ShouldBe([CandidateSource.RecentHelp]);
    }

    private static async Task<IEnumerable<CandidateSource>> SourcesOf(string town, string member, string candidate)
    {
        var view = await World.ViewAsync(town);
        return Search(view, member).Found.SourcesOf(view.Snapshot.Members.Find(new MemberId(candidate)));
    }

    private static CandidateSearch Search(NetworkView view, string member)
    {
        var search = new CandidateSearch();
        search.Run(view, view.Snapshot.Members.Find(new MemberId(member)), 0, includeOwnCluster: false);
        return search;
    }

    private static async Task<string[]> Found(string town, string member)
    {
        var view = await World.ViewAsync(town);
        return Names(view, Search(view, member));
    }

    private static string[] Names(NetworkView view, CandidateSearch search) =>
        [.. search.Found.Members.ToArray().Select(other => view.Snapshot.Members.IdOf(other).Value).Order(StringComparer.Ordinal)];
}
