using Matching.Clusters;
using Matching.Core.Tests.Graph;
using Matching.Graph;
using Matching.Randomness;

namespace Matching.Core.Tests.Clusters;

public sealed class NamedClustersTests
{
    [Fact]
    public void Follow_SplitAndNewNodes_KeepsTheNameOfTheLargerPart()
    {
        var before = NamedClusters.First(new Partition([0, 0, 0, 0, 1, 1]));

        // The nodes come in another order, node 0 is gone, the last is new.
        var after = before.Follow(new Partition([7, 7, 5, 4, 4, 3]), [5, 4, 1, 2, 3, -1]);

        Enumerable.Range(0, 6).Select(node => after[node]).ShouldBe([1, 1, 2, 0, 0, 3]);
        after.NextName.ShouldBe(4);
    }

    [Fact]
    public void Follow_NamesOfThoseGone_AreNotGivenAgain()
    {
        var first = NamedClusters.First(new Partition([0, 1]));
        var second = first.Follow(new Partition([0]), [0]);

        second.Follow(new Partition([0, 1]), [0, -1])[1].ShouldBe(2);
    }

    [Fact]
    public void Start_NewNodes_AreAlone() =>
        NamedClusters.First(new Partition([0, 0, 1])).Start([2, -1, 0, 1, -1]).Labels.ToArray().ShouldBe([1, 2, 0, 0, 3]);

    [Fact]
    public void Follow_OneTieInAHundredMoved_RenamesFewMembersAndFewerThanAColdStart()
    {
        var before = RandomGraphs.Blocks(2000, 40, 10_000, 0.7, 3);
        var named = NamedClusters.First(LeidenTests.Find(before, new(), 1).Communities);
        var after = Rewired(before, 0.01, 5);
        var same = Enumerable.Range(0, 2000).ToArray();

        var warm = named.Follow(LeidenTests.Find(after, new(), 2, named.Start(same)).Communities, same);
        var cold = named.Follow(LeidenTests.Find(after, new(), 2).Communities, same);

        var (moved, movedCold) = (Moved(warm), Moved(cold));
        TestContext.Current.TestOutputHelper!.WriteLine($"warm {moved:P2} moved, cold {movedCold:P2}");
        moved.ShouldBeInRange(0, 0.03);
        moved.ShouldBeLessThan(movedCold);

        double Moved(NamedClusters next) => same.Average(node => next[node] == named[node] ? 0.0 : 1);
    }

    private static WeightedGraph Rewired(WeightedGraph graph, double share, ulong seed)
    {
        var random = new SeededRandom(seed);
        var builder = new WeightedGraphBuilder(graph.NodeCount);
        for (var node = 0; node < graph.NodeCount; node++)
        {
            foreach (var other in graph.NeighboursOf(node))
            {
                if (other > node)
                    builder.Add(node, random.NextDouble() < share ? random.Next(graph.NodeCount) : other, graph.WeightBetween(node, other));
            }
        }
        return builder.Build();
    }
}
