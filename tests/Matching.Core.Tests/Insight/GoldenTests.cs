using Matching.Clusters;
using Matching.Graph;
using Matching.Insight;

namespace Matching.Core.Tests.Insight;

public sealed class GoldenTests
{
    private const double Tolerance = 1e-9;

    public static TheoryData<string> Names => [.. GoldenGraph.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void StructuralHoles_AreThoseOfNetworkXAndIgraph(string name)
    {
        var golden = GoldenGraph.All[name];

        var holes = StructuralHoles.Of(golden.Graph, concurrency: 2, cancellation: Cancellation);

        ShouldAgree(holes.Constraint, golden.Numbers("constraint"));
        ShouldAgree(holes.Constraint, golden.Numbers("constraint_igraph"));
        var sizes = golden.Numbers("effective_size");
        ShouldAgree([.. holes.EffectiveSize.Select((size, node) => golden.Graph.Degree(node) == 0 ? double.NaN : size)], sizes);
        ShouldAgree(holes.Efficiency, [.. sizes.Select((size, node) => size / golden.Graph.Degree(node))]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void LocalBridges_AreThoseOfNetworkX(string name) =>
        LocalBridges.Of(GoldenGraph.All[name].Graph, 2, cancellation: Cancellation).Select(bridge => (bridge.First, bridge.Second, bridge.Span))
            .ShouldBe(GoldenGraph.All[name].LocalBridges);

    [Theory]
    [MemberData(nameof(Names))]
    public void NeighbourhoodOverlap_IsTheDefinition(string name)
    {
        var golden = GoldenGraph.All[name];

        var overlaps = NeighbourhoodOverlap.Of<double>(golden.Graph, TestContext.Current.CancellationToken);

        ShouldAgree([.. golden.Edges.Select(edge => overlaps[EntryOf(golden.Graph, edge.First, edge.Second)])], golden.Numbers("overlap"));
        ShouldAgree([.. golden.Edges.Select(edge => overlaps[EntryOf(golden.Graph, edge.Second, edge.First)])], golden.Numbers("overlap"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Dispersion_IsThatOfNetworkXAndOfThePaper(string name)
    {
        var golden = GoldenGraph.All[name];

        var ties = Enumerable.Range(0, golden.Graph.NodeCount)
            .SelectMany(node => Dispersion.Of(golden.Graph, new(), node, Cancellation)).ToArray();

        ShouldAgree([.. ties.Select(tie => (double)tie.Absolute)], golden.Numbers("dispersion"));
        ShouldAgree([.. ties.Select(tie => tie.Normalised)], golden.Numbers("normalised_dispersion"));
        ShouldAgree([.. ties.Select(tie => tie.Recursive)], golden.Numbers("recursive_dispersion"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Betweenness_IsThatOfIgraphAndNetworkX(string name)
    {
        var golden = GoldenGraph.All[name];

        var result = Betweenness.Of(golden.Graph, new(), 1, 2, cancellation: Cancellation);

        ShouldAgree(result.Values, golden.Numbers("betweenness"));
        ShouldAgree(result.Normalised, golden.Numbers("normalised_betweenness"));
        result.ErrorBound.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Closeness_IsThatOfNetworkX(string name) =>
        ShouldAgree(Closeness.Of(GoldenGraph.All[name].Graph, 2, cancellation: Cancellation), GoldenGraph.All[name].Numbers("closeness"));

    [Theory]
    [MemberData(nameof(Names))]
    public void Reach_IsThatOfIgraph(string name)
    {
        var golden = GoldenGraph.All[name];

        Reach.Of(golden.Graph, 2, 2, cancellation: Cancellation).ShouldBe(golden.Whole("reach_two_steps"));
        Reach.Of(golden.Graph, 3, cancellation: Cancellation).ShouldBe(golden.Whole("reach_three_steps"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ModularityAndAssortativity_AreThoseOfNetworkX(string name)
    {
        var golden = GoldenGraph.All[name];
        var graph = golden.Graph;
        var degrees = Enumerable.Range(0, graph.NodeCount).Select(node => (double)graph.Degree(node)).ToArray();

        Modularity.Of(graph, golden.Whole("categories")).ShouldBe(golden.Number("modularity"), Tolerance);
        Assortativity.ByCategory(graph, golden.Whole("categories")).ShouldBe(golden.Number("category_assortativity"), Tolerance);
        Assortativity.ByValue(graph, golden.Numbers("numbers")).ShouldBe(golden.Number("number_assortativity"), Tolerance);
        Assortativity.ByValue(graph, degrees).ShouldBe(golden.Number("degree_assortativity"), Tolerance);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static int EntryOf(WeightedGraph graph, int node, int other) => graph.Offsets[node] + graph.NeighboursOf(node).BinarySearch(other);

    private static void ShouldAgree(double[] actual, double[] expected)
    {
        actual.Length.ShouldBe(expected.Length);
        actual.ShouldNotBeEmpty();
        for (var position = 0; position < actual.Length; position++)
        {
            if (double.IsNaN(expected[position]))
                actual[position].ShouldBe(double.NaN);
            else
                actual[position].ShouldBe(expected[position], Tolerance, $"position {position}");
        }
    }
}
