using Matching.Clusters;
using Matching.Simulation;

namespace Matching.Core.Tests.Simulation;

public sealed class PlantedGraphTests
{
    private static readonly PlantedGraphParameters Small = new() { Nodes = 2_000, Pairs = 20_000, Groups = 8, Inside = 0.9 };

    [Fact]
    public void Generate_EqualParameters_GivesEqualGraphs()
    {
        var graph = PlantedGraph.Generate(Small);

        PlantedGraph.Generate(Small).Targets.ToArray().ShouldBe(graph.Targets.ToArray());
        PlantedGraph.Generate(Small with { Seed = 2 }).Targets.ToArray().ShouldNotBe(graph.Targets.ToArray());
    }

    [Fact]
    public void Generate_MostPairsInside_PlantsTheGroups()
    {
        var graph = PlantedGraph.Generate(Small);

        var found = Leiden.Find(graph, new LeidenParameters(), 1, cancellation: TestContext.Current.CancellationToken);

        found.Communities.Sizes.ToArray().Count(size => size > 1).ShouldBe(8);
        found.Quality.ShouldBeGreaterThan(0.7);
    }

    [Fact]
    public void Generate_HeavyTail_HasHubs()
    {
        var graph = PlantedGraph.Generate(Small);

        graph.EdgeCount.ShouldBeInRange(15_000, 20_000);
        graph.Weights.ToArray().ShouldAllBe(weight => weight == 1);
        Enumerable.Range(0, graph.NodeCount).Max(graph.Degree).ShouldBeGreaterThan(5 * graph.Targets.Length / graph.NodeCount);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(10, 0)]
    [InlineData(10, 11)]
    public void Generate_ParametersOutOfRange_Throws(int nodes, int groups) =>
        Should.Throw<ArgumentOutOfRangeException>(() => PlantedGraph.Generate(new PlantedGraphParameters { Nodes = nodes, Pairs = 1, Groups = groups }));
}
