using Matching.Graph;

namespace Matching.Core.Tests.Ties;

public sealed class TieTableTests
{
    [Theory]
    [InlineData("ana kin ben", 0.8, true)]
    [InlineData("ana friend ben", 0.7, true)]
    [InlineData("ana neighbour ben", 0.4, false)]
    [InlineData("ana choir ben", 0.3, false)]
    [InlineData("ana neighbour ben|ana colleague ben", 0.64, true)]
    [InlineData("ana neighbour ben|ana choir ben", 0.58, false)]
    [InlineData("ana friend ben i:0.1", 0.1, true)]
    [InlineData("ana colleague ben i:0.9", 0.9, true)]
    [InlineData("ana colleague ben i:0", 0.001, false)]
    public async Task Build_Kinds_ImplyIntensityAndStrength(string ties, double intensity, bool strong)
    {
        var table = await TiesOf(ties);

        ((double)table.Graph.WeightBetween(0, 1)).ShouldBe(intensity, 1e-6);
        table.StrongOf(0)[0].ShouldBe(strong);
        table.StrongOf(1)[0].ShouldBe(strong);
    }

    [Theory]
    [InlineData("ana friend ben i:0.9|ana friend ben by:ana i:0.2", 0.2)]
    [InlineData("ana friend ben by:ana i:0.2|ana friend ben by:ben i:0.6", 0.4)]
    [InlineData("ana friend ben i:0.9|ana friend ben by:ben", 0.9)]
    public async Task Build_SeveralReports_MembersOwnNumbersWin(string ties, double intensity) =>
        ((double)(await TiesOf(ties)).Graph.WeightBetween(0, 1)).ShouldBe(intensity, 1e-6);

    [Theory]
    [InlineData("ana friend ben|ana friend ben by:ana zone:2", false)]
    [InlineData("ana colleague ben zone:3|ana colleague ben by:ana zone:1", true)]
    [InlineData("ana friend ben by:ana zone:1|ana friend ben by:ben zone:2", false)]
    [InlineData("ana colleague ben zone:1", true)]
    [InlineData("ana friend ben by:ana zone:2|ana kin ben", true)]
    public async Task Build_SeveralZones_MembersOwnZonesWin(string ties, bool strong) =>
        (await TiesOf(ties)).StrongOf(0)[0].ShouldBe(strong);

    [Theory]
    [InlineData("ana friend ben difficult")]
    [InlineData("ana friend ben by:ben difficult private")]
    [InlineData("ana friend ben|ana colleague ben by:ana difficult")]
    public async Task Build_DifficultForAnybody_IsNoEdge(string ties)
    {
        var table = await TiesOf(ties);

        table.Graph.EdgeCount.ShouldBe(0);
        table.Difficult[0].ToArray().ShouldBe([1]);
        table.Difficult[1].ToArray().ShouldBe([0]);
    }

    [Theory]
    [InlineData("ana friend ben", 178, 178)]
    [InlineData("ana friend ben both", 178, 0)]
    [InlineData("ana friend ben private", 0, 0)]
    [InlineData("ana friend ben by:ana private i:1|ana friend ben by:ben both i:0.2", 51, 0)]
    [InlineData("ana friend ben by:ana private i:0.9|ana friend ben i:0.001", 1, 1)]
    public async Task Build_Visibility_BoundsWhatMayBeTold(string ties, byte sides, byte network)
    {
        var table = await TiesOf(ties);

        table.SidesTrustOf(0)[0].ShouldBe(sides);
        table.NetworkTrustOf(1)[0].ShouldBe(network);
        table.Graph.EdgeCount.ShouldBe(1);
    }

    [Fact]
    public async Task Build_LastContact_FadesAgainstTheNewestEventOfTheNetwork()
    {
        var table = await TiesOf("ana friend ben last:2024-01-01|cleo friend dora last:2024-12-31");

        ((double)table.Graph.WeightBetween(0, 1)).ShouldBe(0.7 * 0.65, 1e-6);
        ((double)table.Graph.WeightBetween(2, 3)).ShouldBe(0.7, 1e-6);
    }

    [Fact]
    public async Task Build_PrivateContact_DoesNotShowInWhatMayBeTold()
    {
        var silent = await TiesOf("ana friend ben last:2020-01-01|cleo friend dora last:2024-12-31");
        var told = await TiesOf("ana friend ben last:2020-01-01|ana friend ben by:ana private last:2024-12-31|cleo friend dora last:2024-12-31");

        told.NetworkTrustOf(0)[0].ShouldBe(silent.NetworkTrustOf(0)[0]);
        told.Graph.WeightBetween(0, 1).ShouldBeGreaterThan(silent.Graph.WeightBetween(0, 1));
    }

    private static async Task<TieTable> TiesOf(string ties) => (await World.ViewAsync(ties.Replace('|', '\n'))).Snapshot.Ties;
}
