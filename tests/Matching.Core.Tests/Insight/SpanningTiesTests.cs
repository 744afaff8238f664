using Matching.Insight;

namespace Matching.Core.Tests.Insight;

public sealed class SpanningTiesTests
{
    // Ana and ben are close and share kin and colleagues who do not know each other; the colleagues among themselves share everything.
    [Fact]
    public async Task Of_PartnersAcrossTwoCircles_ComeBeforeTiesInsideOne()
    {
        var view = await World.ViewAsync("""
            ana:
            ben:
            kit:
            kay:
            cas:
            col:
            ana friend ben
            ana kin kit
            ana kin kay
            ben friend kit
            ben friend kay
            kit kin kay
            ana colleague cas
            ana colleague col
            ben colleague cas
            ben colleague col
            cas friend col
            """);

        var ties = SpanningTies.Of(view.Snapshot.Ties, new(), 2, cancellation: TestContext.Current.CancellationToken);

        ties.ShouldHaveSingleItem();
        Name(ties[0].First).ShouldBe("ana");
        Name(ties[0].Second).ShouldBe("ben");
        ties[0].Dispersion.ShouldBe(1);

        string Name(int member) => view.Snapshot.Members.IdOf(member).Value;
    }
}
