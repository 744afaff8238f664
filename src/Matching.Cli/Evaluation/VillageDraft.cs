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
    private readonly Dictionary<(int First, int Second), VillagePair> pairs = [];
    private readonly Dictionary<(int, int), int> hidden = [];
    private readonly Dictionary<string, float[]> known = [];
    private readonly List<float> people = [];
    private readonly List<float> asked = [];

    public string Split { get; set; } = "";

    public bool TryAddHousehold(string id, int cluster)
    {
        if (!households.TryAdd(id, clusters.Count))
            return false;
        clusters.Add(cluster);
        people.Add(0);
        asked.Add(0);
        return true;
    }

    public bool TryAddKind(string first, string second, string kind)
    {
        if (PairOf(first, second) is not { } pair)
            return false;
        if (!pairs.TryGetValue(pair, out var known))
            pairs.Add(pair, known = new VillagePair());
        known.Kinds.Add(kind);
        return true;
    }

    /// <summary>Counts a person of a household of the village.</summary>
    public void AddPerson(string household, bool wasAsked)
    {
        people[households[household]]++;
        asked[households[household]] += wasAsked ? 1 : 0;
    }

    /// <summary>Takes down that somebody of a household turned to somebody of another. Where the two have no tie it is left out, so that it is hidden wherever the tie is.</summary>
    /// <param name="source">Household of the one who turned to the other.</param>
    /// <param name="target">Household of the other.</param>
    /// <param name="kind">What a person told, as it is named in nominations.</param>
    public void Tell(string source, string target, string kind)
    {
        if (PairOf(source, target) is { } pair && pairs.TryGetValue(pair, out var known))
            known.Turns |= VillageTurns.BitOf(kind, fromFirst: households[source] == pair.First);
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
    public TaughtVillage BuildTaught(int number) => new(number, Ties(pairs), [.. Ties(pairs.Where(pair => hidden.ContainsKey(pair.Key)))], new Partition([.. clusters]), Columns());

    public Village Build(int number)
    {
        var visible = pairs.Where(pair => !hidden.ContainsKey(pair.Key)).ToDictionary();
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

    private static ImmutableArray<LayeredTie> Ties(IEnumerable<KeyValuePair<(int First, int Second), VillagePair>> some) =>
        [.. some.OrderBy(pair => pair.Key).Select(pair => VillageKinds.TieOf(pair.Key, pair.Value))];

    private float[][] Columns()
    {
        var described = VillageKinds.Plan.Columns[..^2].Select(_ => new float[clusters.Count]).ToArray();
        foreach (var (id, values) in known)
        {
            for (var column = 0; column < described.Length; column++)
                described[column][households[id]] = values[column];
        }

        return [.. described, [.. people], [.. asked]];
    }

    private WeightedGraph Graph(IEnumerable<((int First, int Second) Pair, int Weight)> pairs)
    {
        var builder = new WeightedGraphBuilder(clusters.Count);
        foreach (var (pair, weight) in pairs)
            builder.Add(pair.First, pair.Second, weight);
        return builder.Build();
    }
}
