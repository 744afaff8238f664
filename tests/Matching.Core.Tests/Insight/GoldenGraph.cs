using System.Text.Json;
using Matching.Graph;

namespace Matching.Core.Tests.Insight;

/// <summary>A graph and its measures as NetworkX and igraph compute them; tests/data/insight/make.py says how.</summary>
internal sealed class GoldenGraph
{
    private readonly JsonElement content;

    private GoldenGraph(JsonElement content)
    {
        this.content = content;
        (Graph, Plain) = (Build(edge => edge[2].GetSingle()), Build(_ => 1));
    }

    public static IReadOnlyDictionary<string, GoldenGraph> All { get; } =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Insight", "golden.json"))).RootElement
            .EnumerateArray().ToDictionary(one => one.GetProperty("name").GetString()!, one => new GoldenGraph(one));

    public WeightedGraph Graph { get; }

    /// <summary>The same with every weight 1.</summary>
    public WeightedGraph Plain { get; }

    public IEnumerable<(int First, int Second)> Edges => content.GetProperty("edges").EnumerateArray().Select(edge => (edge[0].GetInt32(), edge[1].GetInt32()));

    public double Number(string measure) => content.GetProperty(measure).GetDouble();

    public int[] Whole(string measure) => [.. content.GetProperty(measure).EnumerateArray().Select(value => value.GetInt32())];

    /// <summary>Values of a measure; not a number where there is none.</summary>
    public double[] Numbers(string measure) =>
        [.. content.GetProperty(measure).EnumerateArray().Select(value => value.ValueKind == JsonValueKind.Null ? double.NaN : value.GetDouble())];

    public IEnumerable<(int First, int Second, int? Span)> LocalBridges => content.GetProperty("local_bridges").EnumerateArray()
        .Select(bridge => (bridge[0].GetInt32(), bridge[1].GetInt32(), bridge[2].ValueKind == JsonValueKind.Null ? (int?)null : bridge[2].GetInt32()));

    private WeightedGraph Build(Func<JsonElement, float> weight)
    {
        var builder = new WeightedGraphBuilder(content.GetProperty("nodes").GetInt32());
        foreach (var edge in content.GetProperty("edges").EnumerateArray())
            builder.Add(edge[0].GetInt32(), edge[1].GetInt32(), weight(edge));
        return builder.Build();
    }
}
