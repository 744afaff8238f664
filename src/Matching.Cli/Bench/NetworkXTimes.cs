using System.Globalization;
using System.Text.Json;
using Matching.Graph;

namespace Matching.Cli.Bench;

/// <summary>NetworkX's times for the same measures of the same ties, in a Python process of its own.</summary>
/// <param name="Version">Name and version; why there are no times, otherwise.</param>
/// <param name="Seconds">By measure.</param>
internal sealed record NetworkXTimes(string Version, IReadOnlyDictionary<string, double> Seconds)
{
    /// <summary>Sources of the sampled betweenness, for both.</summary>
    public const int BetweennessSamples = 100;

    private static readonly PythonScript Script = new("networkx, numpy, scipy", """
        import json, sys, time
        import networkx as nx
        graph = nx.Graph()
        graph.add_nodes_from(range(int(sys.argv[1])))
        for line in sys.stdin:
            first, second, weight = line.split()
            graph.add_edge(int(first), int(second), weight=float(weight))
        times = {}
        def measure(name, work):
            began = time.perf_counter()
            work()
            times[name] = time.perf_counter() - began
        def holes():
            nx.constraint(graph, weight="weight")
            nx.effective_size(graph, weight="weight")
        def overlap():
            for first, second in graph.edges:
                mutual = len(list(nx.common_neighbors(graph, first, second)))
                union = graph.degree(first) + graph.degree(second) - 2 - mutual
                mutual / union if union else 0
        measure("structural_holes", holes)
        measure("local_bridges", lambda: list(nx.local_bridges(graph)))
        measure("overlap", overlap)
        measure("dispersion", lambda: nx.dispersion(graph))
        measure("betweenness_sampled", lambda: nx.betweenness_centrality(graph, k=min(len(graph), int(sys.argv[2])), seed=1))
        measure("closeness", lambda: nx.closeness_centrality(graph))
        measure("reach_two_steps", lambda: [len(nx.single_source_shortest_path_length(graph, node, 2)) - 1 for node in graph])
        measure("assortativity", lambda: nx.degree_assortativity_coefficient(graph))
        print(json.dumps({"version": nx.__version__, "seconds": times}))
        """);

    public static async Task<NetworkXTimes> MeasureAsync(WeightedGraph graph, CancellationToken cancellation)
    {
        var output = await Script.RunAsync([$"{graph.NodeCount}", $"{BetweennessSamples}"], input => WriteTiesAsync(graph, input), cancellation);
        if (output is null)
            return new NetworkXTimes("none: no Python with NetworkX was found", new Dictionary<string, double>());
        using var answer = JsonDocument.Parse(output);
        return new NetworkXTimes(
            $"NetworkX {answer.RootElement.GetProperty("version").GetString()}, one thread",
            answer.RootElement.GetProperty("seconds").EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetDouble()));
    }

    private static async Task WriteTiesAsync(WeightedGraph graph, Stream stream)
    {
        await using var input = new StreamWriter(stream, leaveOpen: true);
        for (var node = 0; node < graph.NodeCount; node++)
        {
            foreach (var line in LinesOf(graph, node))
                await input.WriteLineAsync(line);
        }
    }

    private static List<string> LinesOf(WeightedGraph graph, int node)
    {
        var lines = new List<string>();
        var weights = graph.WeightsOf(node);
        var others = graph.NeighboursOf(node);
        for (var entry = 0; entry < others.Length; entry++)
        {
            if (others[entry] > node)
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"{node} {others[entry]} {weights[entry]:R}"));
        }
        return lines;
    }
}
