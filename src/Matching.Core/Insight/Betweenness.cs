using Matching.Graph;
using Matching.Randomness;

namespace Matching.Insight;

/// <summary>
/// Betweenness centrality (Freeman 1977) over hops: exact by Brandes ("A faster algorithm for betweenness centrality", 2001), or from sampled sources
/// (Brandes and Pich 2007). The same graph, parameters and seed give the same values, whatever the concurrency.
/// </summary>
public static class Betweenness
{
    // Sums of doubles depend on their order. Sources are added up block by block, so the blocks must not depend on the number of threads.
    private const int Block = 64;

    /// <summary>Betweenness of every node. O(sources · ties).</summary>
    /// <param name="graph">The graph; weights do not count.</param>
    /// <param name="parameters">Whether to sample.</param>
    /// <param name="seed">Seed of the sample.</param>
    /// <param name="concurrency">Threads, 1 or more; each holds 40 bytes a node.</param>
    /// <param name="progress">Told the number of sources done.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static BetweennessResult Of(
        WeightedGraph graph,
        BetweennessParameters parameters,
        ulong seed,
        int concurrency = 1,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(concurrency);
        var sources = SourcesOf(graph.NodeCount, parameters, seed);
        var sums = SumOver(graph, sources, concurrency, progress, cancellation);
        // A source stands for n / k of them, and each pair was met from both its ends.
        var scale = sources.Length == 0 ? 0 : graph.NodeCount / (2.0 * sources.Length);
        var pairs = (graph.NodeCount - 1.0) * (graph.NodeCount - 2) / 2;
        return new BetweennessResult(
            [.. sums.Select(sum => sum * scale)],
            [.. sums.Select(sum => pairs <= 0 ? 0 : sum * scale / pairs)],
            sources.Length == graph.NodeCount ? 0 : ErrorBound(graph.NodeCount, sources.Length, parameters.FailureChance),
            sources.Length);
    }

    /// <summary>
    /// ε = n / (n − 1) · √(ln(2n / p) / 2k) for k of n sources: δ_s(v) / (n − 2) lies in 0 … 1, Hoeffding's inequality (1963, which holds without
    /// replacement) bounds the mean over the sample, and the n nodes share the chance p of failing.
    /// </summary>
    /// <param name="nodeCount">n.</param>
    /// <param name="samples">k.</param>
    /// <param name="failureChance">p.</param>
    public static double ErrorBound(int nodeCount, int samples, double failureChance) =>
        nodeCount / (nodeCount - 1.0) * Math.Sqrt(Math.Log(2 * nodeCount / failureChance) / (2 * samples));

    private static int[] SourcesOf(int nodeCount, BetweennessParameters parameters, ulong seed)
    {
        var nodes = Enumerable.Range(0, nodeCount).ToArray();
        if (parameters.Samples is not { } samples || samples >= nodeCount)
            return nodes;
        var random = new SeededRandom(seed);
        random.Shuffle<int>(nodes);
        return nodes[..samples];
    }

    private static double[] SumOver(WeightedGraph graph, int[] sources, int concurrency, IProgress<int>? progress, CancellationToken cancellation)
    {
        var total = new double[graph.NodeCount];
        var blocks = sources.Chunk(Block).ToArray();
        var options = new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellation };
        var workers = Enumerable.Range(0, concurrency).Select(_ => (Shares: new ShortestPathShares(graph), Sums: new double[graph.NodeCount])).ToArray();
        for (var first = 0; first < blocks.Length; first += concurrency)
        {
            var round = Math.Min(concurrency, blocks.Length - first);
            Parallel.For(0, round, options, worker => AddBlock(blocks[first + worker], workers[worker].Shares, workers[worker].Sums, cancellation));
            for (var worker = 0; worker < round; worker++)
                MoveInto(total, workers[worker].Sums);
            progress?.Report(Math.Min(sources.Length, (first + round) * Block));
        }

        return total;
    }

    private static void AddBlock(int[] block, ShortestPathShares shares, double[] sums, CancellationToken cancellation)
    {
        foreach (var source in block)
        {
            cancellation.ThrowIfCancellationRequested();
            shares.AddTo(sums, source);
        }
    }

    private static void MoveInto(double[] total, double[] sums)
    {
        for (var node = 0; node < total.Length; node++)
            total[node] += sums[node];
        Array.Clear(sums);
    }
}
