using FsCheck;
using FsCheck.Fluent;
using Matching.Core.Tests.Graph;
using Matching.Graph;
using Matching.Insight;

namespace Matching.Core.Tests.Insight;

public sealed class NeighbourhoodOverlapTests
{
    // 0 ─ 1, both tied to 2; 2 ─ 3.
    [Fact]
    public void Of_TriangleWithATail_CountsMutualContactsAgainstAll()
    {
        var graph = new WeightedGraphBuilder(4).Add(0, 1).Add(0, 2).Add(1, 2).Add(2, 3).Build();

        NeighbourhoodOverlap.Of<double>(graph, TestContext.Current.CancellationToken).ShouldBe([1, 0.5, 1, 0.5, 0.5, 0.5, 0, 0]);
    }

    [Fact]
    public void Of_UnequalTies_SharesCountByTheWeaker()
    {
        var graph = new WeightedGraphBuilder(4).Add(0, 1).Add(0, 2, 0.25f).Add(1, 2, 0.75f).Add(1, 3, 0.25f).Build();

        NeighbourhoodOverlap.Of<double>(graph, TestContext.Current.CancellationToken)[0].ShouldBe(0.25, 1e-12);
    }

    [Fact]
    public void Of_AnyGraphOfEqualWeights_IsTheFormulaOfOnnela() =>
        Check.QuickThrowOnFailure(Prop.ForAll(RandomGraphs.Pairs, pairs =>
        {
            var graph = RandomGraphs.From([.. pairs.Select(pair => (Math.Min(pair.A, pair.B), Math.Max(pair.A, pair.B), 0.5f)).Distinct()]);
            var overlaps = NeighbourhoodOverlap.Of<Half>(graph);
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
        double mutual = left.Intersect(right).Count();
        return mutual == 0 ? 0 : mutual / (left.Length + right.Length - mutual);
    }
}
