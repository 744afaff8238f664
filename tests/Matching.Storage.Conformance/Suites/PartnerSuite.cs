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
    public async Task List_Partners_GivesThemInOrderOfId()
    {
        await Apply(Partner("c"), Partner("a"), Partner("b"));

        (await Pages.AllAsync(page => Store.ListPartnersAsync(Net, page, Cancellation), size: 2)).Select(partner => partner.Id.Value).ShouldBe(["a", "b", "c"]);
    }
}
