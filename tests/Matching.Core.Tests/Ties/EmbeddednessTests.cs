using FsCheck;
using FsCheck.Fluent;
using Matching.Core.Tests.Graph;
using Matching.Graph;
using Matching.Ties;

namespace Matching.Core.Tests.Ties;

public sealed class EmbeddednessTests
{
    // 0 ─ 1, both tied to 2; 2 ─ 3.
    [Fact]
    public void Of_TriangleWithATail_CountsMutualContactsAgainstAll()
    {
        var graph = new WeightedGraphBuilder(4).Add(0, 1).Add(0, 2).Add(1, 2).Add(2, 3).Build();

        Embeddedness.Of(graph).Select(overlap => (double)overlap).ShouldBe([1, 0.5, 1, 0.5, 0.5, 0.5, 0, 0]);
    }

    [Fact]
    public void Of_AnyGraph_EqualsTheDefinition() =>
        Check.QuickThrowOnFailure(Prop.ForAll(RandomGraphs.Pairs, pairs =>
        {
            var graph = RandomGraphs.From(pairs);
            var overlaps = Embeddedness.Of(graph);
            for (var node = 0; node < graph.NodeCount; node++)
            {
                for (var entry = graph.Offsets[node]; entry < graph.Offsets[node + 1]; entry++)
                    ((double)overlaps[entry]).ShouldBe(Defined(graph, node, graph.Targets[entry]), 1e-3);
            }
        }));

    private static double Defined(WeightedGraph graph, int one, int other)
    {
        var left = graph.NeighboursOf(one).ToArray().Where(node => node != other).ToArray();
        var right = graph.NeighboursOf(other).ToArray().Where(node => node != one).ToArray();
        var union = left.Union(right).Count();
        return union == 0 ? 0 : (double)left.Intersect(right).Count() / union;
    }
}
