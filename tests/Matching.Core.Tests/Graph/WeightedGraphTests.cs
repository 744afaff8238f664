using FsCheck;
using FsCheck.Fluent;
using Matching.Graph;

namespace Matching.Core.Tests.Graph;

public sealed class WeightedGraphTests
{
    [Fact]
    public void Build_ParallelEdgesInBothDirections_MergesByAddingWeights()
    {
        var graph = new WeightedGraphBuilder(3).Add(2, 0, 0.5f).Add(0, 2, 0.25f).Add(0, 1).Build();

        graph.EdgeCount.ShouldBe(2);
        graph.NeighboursOf(0).ToArray().ShouldBe([1, 2]);
        graph.WeightsOf(0).ToArray().ShouldBe([1f, 0.75f]);
        graph.WeightBetween(2, 0).ShouldBe(0.75f);
        graph.HasEdge(1, 2).ShouldBeFalse();
        graph.Strength(0).ShouldBe(1.75);
    }

    [Fact]
    public void Build_PairOfANodeWithItself_LeavesItOut() =>
        new WeightedGraphBuilder(2).Add(1, 1).Build().EdgeCount.ShouldBe(0);

    [Theory]
    [InlineData(0f)]
    [InlineData(-1f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Add_WeightNotPositiveAndFinite_Throws(float weight) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new WeightedGraphBuilder(2).Add(0, 1, weight));

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 2)]
    public void Add_NodeOutOfRange_Throws(int first, int second) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new WeightedGraphBuilder(2).Add(first, second));

    [Fact]
    public void Build_AnyPairs_RowsAreSortedSymmetricAndComplete() =>
        Check.QuickThrowOnFailure(Prop.ForAll(RandomGraphs.Pairs, pairs =>
        {
            var graph = RandomGraphs.From(pairs);
            var expected = pairs.Where(pair => pair.A != pair.B)
                .GroupBy(pair => (Math.Min(pair.A, pair.B), Math.Max(pair.A, pair.B)))
                .ToDictionary(group => group.Key, group => group.Sum(pair => pair.Weight));

            graph.EdgeCount.ShouldBe(expected.Count);
            for (var node = 0; node < graph.NodeCount; node++)
            {
                var row = graph.NeighboursOf(node).ToArray();
                row.ShouldBe(row.Distinct().Order());
                foreach (var other in row)
                {
                    graph.WeightBetween(node, other).ShouldBe(graph.WeightBetween(other, node));
                    graph.WeightBetween(node, other).ShouldBe(expected[(Math.Min(node, other), Math.Max(node, other))], 1e-4);
                }
            }
        }));
}
