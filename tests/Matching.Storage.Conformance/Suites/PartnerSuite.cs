using Matching.Graph;
using Matching.Model;
using Matching.Ranking;
using Matching.Ranking.Compared;
using static Matching.Storage.Conformance.Sample;

namespace Matching.Storage.Conformance.Suites;

public abstract class PartnerSuite<THarness> : StoreSuite<THarness>
    where THarness : IStoreHarness, new()
{
    [Fact]
    public async Task Find_PartnerWithEveryField_GivesAllBack()
    {
        await Apply(Partner("a", "b", "c"), Partner("b", "a"), Partner("c"));

        (await Store.FindPartnerAsync(Net, new("a"), Cancellation)).ShouldBe(((Change.PutPartner)Partner("a", "b", "c")).Partner);
    }

    [Fact]
    public async Task Find_UnknownPartner_GivesNull() => (await Store.FindPartnerAsync(Net, new("x"), Cancellation)).ShouldBeNull();

    [Fact]
    public async Task Put_ExistingPartner_ReplacesIt()
    {
        await Apply(Partner("b"), Partner("a", "b"));

        await Apply(Partner("a"));

        (await Store.FindPartnerAsync(Net, new("a"), Cancellation))!.PartnersWith.ShouldBeEmpty();
    }

    [Fact]
    public async Task Load_PartnersThatWorkTogether_AreSeenByTheNextSnapshot()
    {
        await Apply(Partner("clinic"), Partner("college", "clinic"), Partner("library"), With("a", "college"), With("b", "clinic"), With("c", "library"));
        (await RowsAsync()).ShouldBe([1, 0]);

        await Apply(Partner("college"), Partner("library", "college"));

        (await RowsAsync()).ShouldBe([0, 1]);

        static Change With(string id, string partner) => new Change.PutMember(Person(id) with { Partner = new PartnerId(partner) });

        async Task<float[]> RowsAsync()
        {
            var builder = new SnapshotBuilder();
            await Store.LoadAsync(Net, builder, Cancellation);
            var rows = new float[2];
            new ComparedTableRows(builder.Build(), [FeatureTable.PartnersTogether]).Extract(0, [1, 2], rows);
            return rows;
        }
    }

    [Fact]
    public async Task List_Partners_GivesThemInOrderOfId()
    {
        await Apply(Partner("c"), Partner("a"), Partner("b"));

        (await Pages.AllAsync(page => Store.ListPartnersAsync(Net, page, Cancellation), size: 2)).Select(partner => partner.Id.Value).ShouldBe(["a", "b", "c"]);
    }
}
