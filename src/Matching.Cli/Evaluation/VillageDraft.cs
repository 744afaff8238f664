using System.Collections.Immutable;
using Matching.Clusters;
using Matching.Graph;
using Matching.Ranking.Layers;

namespace Matching.Cli.Evaluation;

/// <summary>A village while its files are read: households in the order of the cluster file.</summary>
internal sealed class VillageDraft
{
    private readonly Dictionary<string, int> households = [];
    private readonly List<int> clusters = [];
    private readonly Dictionary<(int First, int Second), SortedSet<string>> kinds = [];
    private readonly Dictionary<(int, int), int> hidden = [];
    private readonly Dictionary<string, float[]> known = [];

    public string Split { get; set; } = "";

    public bool TryAddHousehold(string id, int cluster)
    {
        if (!households.TryAdd(id, clusters.Count))
            return false;
        clusters.Add(cluster);
        return true;
    }

    public bool TryAddKind(string first, string second, string kind)
    {
        if (PairOf(first, second) is not { } pair)
            return false;
        if (!kinds.TryGetValue(pair, out var known))
            kinds.Add(pair, known = new SortedSet<string>(StringComparer.Ordinal));
        known.Add(kind);
        return true;
    }

    public bool TryHide(string first, string second, int grade)
    {
        if (PairOf(first, second) is not { } pair)
            return false;
        hidden[pair] = grade;
        return true;
    }

    /// <summary>What is known of a household, by column; false where it is not one of the village.</summary>
    public bool TryDescribe(string id, float[] values) => households.ContainsKey(id) && known.TryAdd(id, values);

    /// <summary>The village with everything in sight, to learn from; only for villages that nothing is measured on.</summary>
    public TaughtVillage BuildTaught(int number) => new(number, Ties(kinds), [.. Ties(kinds.Where(pair => hidden.ContainsKey(pair.Key)))], new Partition([.. clusters]), Columns());

    public Village Build(int number)
    {
        var visible = kinds.Where(pair => !hidden.ContainsKey(pair.Key)).ToDictionary();
        var division = new Partition([.. clusters]);
        return new(
            number,
            Split,
            Graph(visible.Keys.Select(pair => (pair, 1))),
            division,
            Graph(hidden.Select(pair => (pair.Key, pair.Value))),
            Ties(visible),
            Columns(),
            VillageNetwork.Of(visible, division));
    }

    private (int First, int Second)? PairOf(string first, string second) =>
        households.TryGetValue(first, out var a) && households.TryGetValue(second, out var b) ? (Math.Min(a, b), Math.Max(a, b)) : null;

    private static ImmutableArray<LayeredTie> Ties(IEnumerable<KeyValuePair<(int First, int Second), SortedSet<string>>> pairs) =>
        [.. pairs.OrderBy(pair => pair.Key).Select(pair => VillageKinds.TieOf(pair.Key, pair.Value))];

    private float[][] Columns()
    {
        var columns = VillageKinds.Plan.Columns.Select(_ => new float[clusters.Count]).ToArray();
        foreach (var (id, values) in known)
        {
            for (var column = 0; column < columns.Length; column++)
                columns[column][households[id]] = values[column];
        }

        return columns;
    }

    private WeightedGraph Graph(IEnumerable<((int First, int Second) Pair, int Weight)> pairs)
    {
        var builder = new WeightedGraphBuilder(clusters.Count);
        foreach (var (pair, weight) in pairs)
            builder.Add(pair.First, pair.Second, weight);
        return builder.Build();
    }
}
