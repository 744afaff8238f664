using Matching.Clusters;
using Matching.Graph;

namespace Matching.Core.Tests.Clusters;

public sealed class ModularityTests
{
    [Fact]
    public void Of_KarateClubSplitOfZachary_IsThePublishedValue()
    {
        int[] instructor = [0, 1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 13, 16, 17, 19, 21];
        var sides = Enumerable.Range(0, 34).Select(node => instructor.Contains(node) ? 0 : 1).ToArray();

        Modularity.Of(ClassicGraphs.KarateClub, sides).ShouldBe(0.3715, 5e-5);
    }

    [Fact]
    public void Of_OneCommunity_IsOneMinusTheResolution() =>
        Modularity.Of(ClassicGraphs.KarateClub, new int[34], 0.3).ShouldBe(0.7, 1e-9);

    [Fact]
    public void Of_NoEdges_IsZero() => Modularity.Of(new WeightedGraphBuilder(3).Build(), [0, 1, 2]).ShouldBe(0);
}
