using Matching.Clusters;
using Matching.Graph;

namespace Matching.Cli.Evaluation;

/// <summary>A village while its files are read: households in the order of the cluster file.</summary>
internal sealed class VillageDraft
{
    private const double KindsAsked = 12;

    private readonly Dictionary<string, int> households = [];
    private readonly List<int> clusters = [];
    private readonly Dictionary<(int, int), int> kinds = [];
    private readonly Dictionary<(int, int), int> hidden = [];

    public string Split { get; set; } = "";

    public bool TryAddHousehold(string id, int cluster)
    {
        if (!households.TryAdd(id, clusters.Count))
            return false;
        clusters.Add(cluster);
        return true;
    }

    public bool TryAddKind(string first, string second) => TryChange(kinds, first, second, count => count + 1);

    public bool TryHide(string first, string second, int grade) => TryChange(hidden, first, second, _ => grade);

    public Village Build()
    {
        var visible = kinds.Where(pair => !hidden.ContainsKey(pair.Key)).ToArray();
        return new(
            Split,
            Graph(visible, _ => 1),
            // A pair may have up to twelve kinds of relation. The root keeps single kinds from all but vanishing beside kin.
            Graph(visible, count => (float)Math.Sqrt(count / KindsAsked)),
            new Partition([.. clusters]),
            Graph(hidden, grade => grade));
    }

    private bool TryChange(Dictionary<(int, int), int> pairs, string first, string second, Func<int, int> change)
    {
        if (!households.TryGetValue(first, out var a) || !households.TryGetValue(second, out var b))
            return false;
        var pair = (Math.Min(a, b), Math.Max(a, b));
        pairs[pair] = change(pairs.GetValueOrDefault(pair));
        return true;
    }

    private WeightedGraph Graph(IEnumerable<KeyValuePair<(int First, int Second), int>> pairs, Func<int, float> weightOf)
    {
        var builder = new WeightedGraphBuilder(clusters.Count);
        foreach (var (pair, value) in pairs)
            builder.Add(pair.First, pair.Second, weightOf(value));
        return builder.Build();
    }
}
