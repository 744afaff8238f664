using Matching.Clusters;
using Matching.Core.Tests.Insight;
using Matching.Graph;

namespace Matching.Core.Tests.Clusters;

public sealed class EgoClustersTests
{
    [Fact]
    public void Of_TwoCirclesAndALoner_PartsThem()
    {
        // a knows all; b c d are one circle, e f g another; h knows nobody else.
        var graph = PublishedExamples.Of("ab ac ad ae af ag ah bc cd bd ef fg eg");

        Circles(graph, 0).Labels.ToArray().ShouldBe([0, 0, 0, 1, 1, 1, 2]);
    }

    [Fact]
    public void Of_MemberWithoutContacts_IsEmpty() => Circles(new WeightedGraphBuilder(2).Build(), 0).Count.ShouldBe(0);

    private static Partition Circles(WeightedGraph graph, int member) =>
        EgoClusters.Of(graph, new(), member, 1, TestContext.Current.CancellationToken);
}
