using FsCheck;
using FsCheck.Fluent;
using Matching.Graph;
using Matching.Randomness;

namespace Matching.Core.Tests.Graph;

internal static class RandomGraphs
{
    public const int NodeCount = 24;

    public static Arbitrary<(int A, int B, float Weight)[]> Pairs { get; } = Gen.ArrayOf(
        from a in Gen.Choose(0, NodeCount - 1)
        from b in Gen.Choose(0, NodeCount - 1)
        from weight in Gen.Choose(1, 8)
        select (a, b, weight / 4f)).ToArbitrary();

    public static WeightedGraph From((int A, int B, float Weight)[] pairs)
    {
        var builder = new WeightedGraphBuilder(NodeCount);
        foreach (var (a, b, weight) in pairs)
            builder.Add(a, b, weight);
        return builder.Build();
    }

    /// <summary>Equal blocks; each node gets edges to random nodes, most of them within its own block.</summary>
    public static WeightedGraph Blocks(int nodeCount, int blockSize, int edges, double within, ulong seed)
    {
        var random = new SeededRandom(seed);
        var builder = new WeightedGraphBuilder(nodeCount).Reserve(edges);
        for (var edge = 0; edge < edges; edge++)
        {
            var first = random.Next(nodeCount);
            var second = random.NextDouble() < within
                ? first / blockSize * blockSize + random.Next(blockSize)
                : random.Next(nodeCount);
            builder.Add(first, second);
        }

        return builder.Build();
    }
}
