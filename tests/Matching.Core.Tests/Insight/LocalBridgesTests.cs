using Matching.Core.Tests.Graph;
using Matching.Graph;
using Matching.Insight;

namespace Matching.Core.Tests.Insight;

public sealed class LocalBridgesTests
{
    [Fact]
    public void Of_RingWithATail_SpansTheRingAndHasABridge() =>
        LocalBridges.Of(PublishedExamples.Of("AB BC CD DE EA EF"), cancellation: TestContext.Current.CancellationToken).ShouldBe(
        [
            new LocalBridge(0, 1, 4),
            new LocalBridge(0, 4, 4),
            new LocalBridge(1, 2, 4),
            new LocalBridge(2, 3, 4),
            new LocalBridge(3, 4, 4),
            new LocalBridge(4, 5, null),
        ]);

    [Fact]
    public void Of_SparseGraph_SpansAreTheDistancesWithoutTheTie()
    {
        var graph = RandomGraphs.Blocks(300, 20, 420, 0.7, 4);

        var bridges = LocalBridges.Of(graph, 2, cancellation: TestContext.Current.CancellationToken);

        bridges.Count.ShouldBeGreaterThan(100);
        foreach (var bridge in bridges)
            bridge.Span.ShouldBe(Detour(graph, bridge.First, bridge.Second));
    }

    private static int? Detour(WeightedGraph graph, int first, int second)
    {
        var builder = new WeightedGraphBuilder(graph.NodeCount);
        for (var node = 0; node < graph.NodeCount; node++)
        {
            foreach (var other in graph.NeighboursOf(node))
            {
                if (other > node && (node, other) != (first, second))
                    builder.Add(node, other);
            }
        }

        var search = new BreadthFirst(builder.Build());
        search.Run(first);
        return search.DistanceTo(second) < 0 ? null : search.DistanceTo(second);
    }
}
