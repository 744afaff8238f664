using Matching.Graph;
using Matching.Model;
using Matching.Storage;
using Matching.Storage.Conformance;
using Matching.Suggestions;

namespace Matching.Core.Tests.Suggestions;

public sealed class ModelRolesTests
{
    private const string Town = "ana friend ben both\nben friend cleo both\ncleo friend dora both";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(int.MaxValue)]
    public async Task Read_AfterAPromotion_SeesItOnEveryReplica(int overlayFrom)
    {
        await using var store = await World.StoreAsync(Town);
        var options = new SnapshotOptions { OverlayFrom = overlayFrom };
        await using var one = new SnapshotSource(store, TimeProvider.System, options);
        await using var other = new SnapshotSource(store, TimeProvider.System, options);
        foreach (var source in (SnapshotSource[])[one, other])
            (await ReadAsync(source)).Roles.ShouldBe(default);

        foreach (var serving in (string?[])["m", null, "m"])
        {
            await store.ApplyAsync(new ChangeSet(World.Network, [Sample.Put("m"), Sample.Promote(serving, "m")]), Cancellation);

            foreach (var source in (SnapshotSource[])[one, other])
                (await ReadAsync(source)).Roles.ShouldBe(Sample.Roles(serving, "m"));
        }
    }

    [Fact]
    public async Task Read_ModelChangesInALargeNetwork_HideNobodyAndWaitForNoSnapshot()
    {
        await using var store = new GatedStore(await World.StoreAsync(Town));
        await using var source = new SnapshotSource(store, TimeProvider.System, new SnapshotOptions { OverlayFrom = 0 });
        var before = await ReadAsync(source);
        store.Close();

        await store.ApplyAsync(new ChangeSet(World.Network, [Sample.Put("m"), Sample.Put("n"), Sample.Promote("m"), Sample.Remove("n")]), Cancellation);
        var after = await ReadAsync(source);

        after.Snapshot.ShouldBeSameAs(before.Snapshot);
        after.Roles.ShouldBe(Sample.Roles("m"));
        Enumerable.Range(0, after.Snapshot.Members.Count).ShouldAllBe(member => after.IsOpenToMatching(member) == before.IsOpenToMatching(member));
        after.IsOutOfSight(0, 1).ShouldBeFalse();
        store.Open();
    }

    private static Task<NetworkView> ReadAsync(SnapshotSource source) => source.ReadAsync(World.Network, new MemberId("ana"), Revision.None, Cancellation);
}
