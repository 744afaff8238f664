using Matching.Graph;
using Matching.Randomness;

namespace Matching.Clusters;

/// <summary>
/// The Leiden algorithm (Traag, Waltman and van Eck, "From Louvain to Leiden: guaranteeing well-connected communities",
/// Scientific Reports 9, 5233, 2019): local moving, refinement and aggregation, repeated until stable. The same graph, parameters, seed and
/// start give the same division, on any number of threads.
/// </summary>
public static class Leiden
{
    /// <summary>Finds communities; every one is connected, and a node without edges is alone.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="parameters">What to maximise and when to stop.</param>
    /// <param name="seed">Seed of the visiting orders and of the refinement's choices.</param>
    /// <param name="start">A division to start from, over the same nodes; each node alone where none is given. The result is never worse.</param>
    /// <param name="progress">Told the number of passes done, after each.</param>
    /// <param name="cancellation">Stops the search with an <see cref="OperationCanceledException"/>.</param>
    public static LeidenResult Find(
        WeightedGraph graph,
        LeidenParameters parameters,
        ulong seed,
        Partition? start = null,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default)
    {
        if (start is not null && start.NodeCount != graph.NodeCount)
            throw new ArgumentException($"The start has {start.NodeCount} nodes, the graph {graph.NodeCount}.", nameof(start));

        var random = new SeededRandom(seed);
        var crew = new Crew(parameters.Concurrency, cancellation);
        var labels = (start ?? Partition.Singletons(graph.NodeCount)).Labels.ToArray();
        var quality = QualityOf(graph, parameters, labels);
        // Worth its copy: after a first round of moves nearly everything that follows finds neighbours side by side.
        LocalMoving.Run(LeidenLevel.Base(graph, parameters), labels, ref random, crew, cancellation);
        var order = new Groups(labels, graph.NodeCount).Nodes;
        graph = Locality.Reorder(graph, order, crew);
        labels = Locality.Reorder(labels, order);
        var level = LeidenLevel.Base(graph, parameters);
        var iteration = 0;
        var stable = false;
        while (!stable && iteration < parameters.MaxIterations)
        {
            labels = Pass(level, labels, parameters.Randomness, ref random, crew, cancellation);
            var improved = QualityOf(graph, parameters, labels);
            stable = improved - quality <= parameters.MinimumImprovement * Scale(level, parameters);
            quality = improved;
            iteration++;
            progress?.Report(iteration);
        }

        return new LeidenResult(new Partition(Locality.Restore(labels, order)), quality, iteration, stable);
    }

    private static int[] Pass(
        LeidenLevel bottom, int[] start, double randomness, ref SeededRandom random, Crew crew, CancellationToken cancellation)
    {
        var level = bottom;
        var communities = start;
        var nodeOf = Enumerable.Range(0, bottom.NodeCount).ToArray();
        while (true)
        {
            LocalMoving.Run(level, communities, ref random, crew, cancellation);
            var parts = Refinement.Run(level, communities, Aggregation.Densify(communities), randomness, random.NextBits(), crew);
            var count = Aggregation.Densify(parts);
            if (count == level.NodeCount)
                break;
            var upper = Aggregation.Run(level, parts, count, crew);
            communities = Lift(communities, parts, count);
            level = upper;
            Relabel(nodeOf, parts);
        }

        Relabel(nodeOf, communities);
        return ConnectedParts.Of(bottom.Graph, nodeOf);
    }

    private static int[] Lift(int[] communities, int[] parts, int count)
    {
        var lifted = new int[count];
        for (var node = 0; node < parts.Length; node++)
            lifted[parts[node]] = communities[node];
        return lifted;
    }

    private static void Relabel(int[] labels, int[] names)
    {
        for (var node = 0; node < labels.Length; node++)
            labels[node] = names[labels[node]];
    }

    private static double QualityOf(WeightedGraph graph, LeidenParameters parameters, int[] labels) =>
        parameters.Quality == LeidenQuality.Modularity
            ? Modularity.Of(graph, labels, parameters.Resolution)
            : ConstantPotts.Of(graph, labels, parameters.Resolution);

    private static double Scale(LeidenLevel level, LeidenParameters parameters) =>
        parameters.Quality == LeidenQuality.Modularity ? 1 : level.MeanWeight * level.Graph.EdgeCount;
}
