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
    // From so many nodes on, local moving that finds next to nothing tells that a whole pass would; chosen where the tests' networks lose nothing by it.
    private const int TellingNodes = 200_000;

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
        var labels = start?.Labels.ToArray() ?? FirstDivision.Of(graph, parameters, ref random, crew);
        // Worth its copy: nearly everything that follows finds neighbours side by side.
        var order = new Groups(labels, graph.NodeCount).Nodes;
        graph = Locality.Reorder(graph, order, crew);
        labels = Locality.Reorder(labels, order);
        var level = LeidenLevel.Base(graph, parameters);
        var quality = start is null ? double.NegativeInfinity : QualityOf(graph, parameters, labels, crew);
        var iteration = 0;
        var stable = false;
        while (!stable && iteration < parameters.MaxIterations)
        {
            var before = quality;
            (labels, quality) = Pass(level, labels, iteration == 0 ? null : before, parameters, ref random, crew);
            stable = !Improves(quality, before, level, parameters);
            iteration++;
            progress?.Report(iteration);
        }

        return new LeidenResult(new Partition(Locality.Restore(labels, order)), quality, iteration, stable);
    }

    private static (int[] Labels, double Quality) Pass(
        LeidenLevel level, int[] labels, double? reached, LeidenParameters parameters, ref SeededRandom random, Crew crew)
    {
        var moved = (int[])labels.Clone();
        LocalMoving.Run(level, moved, ref random, crew);
        if (reached is { } quality && level.NodeCount >= TellingNodes
            && !Improves(QualityOf(level.Graph, parameters, moved, crew), quality, level, parameters))
            return (labels, quality);
        var risen = Ascend(level, moved, parameters.Randomness, ref random, crew);
        return (risen, QualityOf(level.Graph, parameters, risen, crew));
    }

    private static bool Improves(double quality, double before, LeidenLevel level, LeidenParameters parameters)
    {
        var scale = parameters.Quality == LeidenQuality.Modularity ? 1 : level.MeanWeight * level.Graph.EdgeCount;
        return quality - before > parameters.MinimumImprovement * scale;
    }

    // From a division in which no node of the lowest level gains by moving.
    private static int[] Ascend(LeidenLevel level, int[] communities, double randomness, ref SeededRandom random, Crew crew)
    {
        var nodeOf = Enumerable.Range(0, level.NodeCount).ToArray();
        while (true)
        {
            var parts = Refinement.Run(level, communities, Aggregation.Densify(communities), randomness, random.NextBits(), crew);
            var count = Aggregation.Densify(parts);
            if (count == level.NodeCount)
                break;
            var upper = Aggregation.Run(level, parts, count, crew);
            communities = Lift(communities, parts, count);
            level = upper;
            Relabel(nodeOf, parts);
            LocalMoving.Run(level, communities, ref random, crew);
        }

        Relabel(nodeOf, ConnectedParts.Of(level.Graph, communities));
        return nodeOf;
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

    private static double QualityOf(WeightedGraph graph, LeidenParameters parameters, int[] labels, Crew crew) =>
        parameters.Quality == LeidenQuality.Modularity
            ? Modularity.Measure(graph, labels, parameters.Resolution, crew)
            : ConstantPotts.Measure(graph, labels, parameters.Resolution, crew);
}
