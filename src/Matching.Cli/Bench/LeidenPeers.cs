using System.Runtime.InteropServices;
using System.Text.Json;
using Matching.Graph;

namespace Matching.Cli.Bench;

/// <summary>The Leiden of igraph and of leidenalg, its authors' own, on the same graph: two iterations each, as either does unless told otherwise.</summary>
internal static class LeidenPeers
{
    // Nodes on standard input: each edge's two, 8 bytes each.
    private const string Read = """
        import array, json, random, sys, time
        import igraph
        pairs = array.array("q")
        pairs.frombytes(sys.stdin.buffer.read())
        graph = igraph.Graph(n=int(sys.argv[1]), edges=memoryview(pairs).cast("B").cast("q", (len(pairs) // 2, 2)))
        random.seed(int(sys.argv[2]))
        def measure(program, find):
            wall, cpu = time.perf_counter(), time.process_time()
            found = find()
            print(json.dumps({"program": program, "seconds": time.perf_counter() - wall, "cpu_seconds": time.process_time() - cpu,
                "modularity": graph.modularity(found.membership), "communities": len(found)}))

        """;

    private static readonly PythonScript Igraph = new("igraph", Read + """
        measure("igraph " + igraph.__version__, lambda: graph.community_leiden(objective_function="modularity", n_iterations=2))
        """);

    private static readonly PythonScript LeidenAlg = new("leidenalg", Read + """
        import leidenalg
        measure("leidenalg " + leidenalg.version, lambda: leidenalg.find_partition(
            graph, leidenalg.ModularityVertexPartition, n_iterations=2, seed=int(sys.argv[2])))
        """);

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Names that <see cref="MeasureAsync"/> knows.</summary>
    public static IReadOnlyList<string> Names { get; } = ["igraph", "leidenalg"];

    /// <summary>Measures one of them; null where no Python has it.</summary>
    public static async Task<LeidenTime?> MeasureAsync(string name, WeightedGraph graph, ulong seed, CancellationToken cancellation)
    {
        var script = name == Names[0] ? Igraph : LeidenAlg;
        var output = await script.RunAsync([$"{graph.NodeCount}", $"{seed % int.MaxValue}"], input => WriteAsync(graph, input, cancellation), cancellation);
        return output is null ? null : JsonSerializer.Deserialize<LeidenTime>(output, Json);
    }

    private static async Task WriteAsync(WeightedGraph graph, Stream input, CancellationToken cancellation)
    {
        var pairs = new List<long>();
        for (var node = 0; node < graph.NodeCount; node++)
        {
            foreach (var other in graph.NeighboursOf(node))
            {
                if (other > node)
                    pairs.AddRange([node, other]);
            }
            if (pairs.Count < 1 << 16 && node < graph.NodeCount - 1)
                continue;
            await input.WriteAsync(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(pairs)).ToArray(), cancellation);
            pairs.Clear();
        }
    }
}
