using Matching.Graph;
using Matching.Model;
using Matching.Ranking;
using Matching.Ranking.Compared;
using Matching.Ranking.Forest;
using Matching.Storage;
using Matching.Storage.Conformance;
using Matching.Suggestions;

namespace Matching.Core.Tests.Graph;

public sealed class PartnerIndexTests
{
    // Everybody knows hal.
    private const string Ties = """
        ana acquaintance hal
        ben acquaintance hal
        cleo acquaintance hal
        dora acquaintance hal
        emil acquaintance hal
        fay acquaintance hal
        """;

    // Ana and ben are with the college, cleo with the clinic that the college works with, dora with the foodbank that works with the college, emil with the library, fay with nobody.
    private static readonly Change[] Town =
    [
        Sample.Partner("foodbank"), Sample.Partner("library"), Sample.Partner("clinic"), Sample.Partner("college", "clinic"), Sample.Partner("foodbank", "college"),
        With("ana", "college"), With("ben", "college"), With("cleo", "clinic"), With("dora", "foodbank"), With("emil", "library"), With("fay", null),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_Partners_TellTheSameAndThoseThatWorkTogetherWhoeverSaysSo()
    {
        await using var store = await StoreAsync();
        var snapshot = (await World.ViewAsync(store)).Snapshot;

        Rows(snapshot, "ana").ShouldBe([("ben", 1, 0), ("cleo", 0, 1), ("dora", 0, 1), ("emil", 0, 0), ("fay", 0, 0), ("hal", 0, 0)]);
        Rows(snapshot, "cleo").ShouldBe([("ana", 0, 1), ("ben", 0, 1), ("dora", 0, 0), ("emil", 0, 0), ("fay", 0, 0), ("hal", 0, 0)]);
        Rows(snapshot, "fay").ShouldAllBe(row => row.Same == 0 && row.Together == 0);
    }

    [Fact]
    public async Task Rows_WithoutPartners_AreConstantAndThePriorIsBlindToThem()
    {
        await using var store = await StoreAsync();
        await using var without = await StoreAsync(partners: false);
        var (one, other) = ((await World.ViewAsync(store)).Snapshot, (await World.ViewAsync(without)).Snapshot);

        Rows(other, "ana").ShouldAllBe(row => row.Same == 0 && row.Together == 0);
        World.Names(Ask(one)).Length.ShouldBe(5);
        World.Names(Ask(one)).ShouldBe(World.Names(Ask(other)));
        Ask(one).Suggestions.Select(suggestion => suggestion.Score).ShouldBe(Ask(other).Suggestions.Select(suggestion => suggestion.Score));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Overlay_AfterAPartnerIsWritten_WaitsOnlyWhereOthersWorkTogether(bool changes)
    {
        await using var store = await StoreAsync();
        var view = await World.ViewAsync(store);
        var partner = changes ? Sample.Partner("library", "college") : Sample.Partner("college", "clinic");
        ChangeLogEntry[] entries = [new(new Revision(99), DateTimeOffset.UnixEpoch, [partner])];

        var overlay = SnapshotOverlay.Empty(view.Snapshot).With(entries, view.Snapshot);

        overlay.Serves(new("ana")).ShouldBe(!changes);
        overlay.LeavesSnapshot.ShouldBeFalse();
    }

    [Fact]
    public async Task Read_AfterPartnersBeginToWorkTogether_SeesIt()
    {
        await using var store = await StoreAsync();
        await using var source = new SnapshotSource(store, TimeProvider.System, new SnapshotOptions { OverlayFrom = 0 });
        Rows((await source.ReadAsync(World.Network, new MemberId("ana"), Revision.None, Cancellation)).Snapshot, "ana").ShouldContain(("emil", 0, 0));

        await World.WriteAsync(store, Sample.Partner("library", "college"));

        Rows((await source.ReadAsync(World.Network, new MemberId("ana"), Revision.None, Cancellation)).Snapshot, "ana").ShouldContain(("emil", 0, 1));
    }

    [Fact]
    public async Task Suggest_ModelThatGoesByPartners_TellsNobodysPartner()
    {
        await using var store = await StoreAsync();
        await using var source = new SnapshotSource(store, TimeProvider.System);
        await World.WriteAsync(store, Sample.Put("m"), Sample.Promote("m"));
        var answer = await World.SuggestAsync(new SuggestionEngine(source, new ByPartners()), "ana");

        var cleo = answer.Suggestions.Single(suggestion => suggestion.Candidate.Value == "cleo");
        cleo.Reasons.Single().Code.ShouldBe("partners");
        cleo.Reasons.Single().Text.ShouldBe("It would be easy to introduce you to each other.");
        answer.Suggestions.Where(suggestion => suggestion.Candidate.Value is "emil" or "fay").ShouldAllBe(suggestion => suggestion.Reasons.Count == 0);
    }

    private static SuggestionAnswer Ask(NetworkSnapshot snapshot) =>
        new SuggestionEngine(new SnapshotSource(new InMemoryStore(TimeProvider.System), TimeProvider.System)).Suggest(new NetworkView(snapshot), new SuggestionQuery(new("ana")));

    private static (string Name, float Same, float Together)[] Rows(NetworkSnapshot snapshot, string member)
    {
        var asking = snapshot.Members.Find(new MemberId(member));
        int[] others = [.. Enumerable.Range(0, snapshot.Members.Count).Where(other => other != asking)];
        var rows = new float[2 * others.Length];
        new ComparedTableRows(snapshot, [FeatureTable.SamePartner, FeatureTable.PartnersTogether]).Extract(asking, others, rows);
        return [.. others.Select((other, row) => (snapshot.Members.IdOf(other).Value, rows[2 * row], rows[(2 * row) + 1]))];
    }

    private static async Task<InMemoryStore> StoreAsync(bool partners = true)
    {
        var store = await World.StoreAsync(Ties);
        var town = partners ? Town : [.. Town.OfType<Change.PutMember>().Select(put => new Change.PutMember(put.Member with { Partner = null }))];
        foreach (var change in town)
            await World.WriteAsync(store, change);
        return store;
    }

    private static Change.PutMember With(string id, string? partner) =>
        new(World.Member($"{id}:") with { Partner = partner is null ? null : new PartnerId(partner) });

    // One tree: better where the two partners work together.
    private sealed class ByPartners : IRankingModels
    {
        private readonly IRankingModel model = ForestModel.Of("m", ["partners_together"], new TreeEnsemble(1, [new DecisionTree([0], [0.5f], [~0], [~1], [1, 2])]), [0, 0, 0, 1]);

        public ValueTask<IRankingModel?> FindAsync(NetworkId network, ModelId id, Revision asOf, CancellationToken cancellation) => ValueTask.FromResult<IRankingModel?>(model);
    }
}
