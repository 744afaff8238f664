using Matching.Graph;

namespace Matching.Cli.Evaluation;

/// <summary>
/// Answers up to a time as a network, and who helped whom anew in the time that follows. Members are everybody in the history, numbered from 0 by
/// their numbers of the file.
/// </summary>
internal sealed class HelpHistory
{
    private readonly int[] members;
    private readonly HelpAnswer[] answers;

    private HelpHistory(HelpAnswer[] history, HelpAnswer[] future)
    {
        members = [.. history.SelectMany(answer => (int[])[answer.Helper, answer.Asker]).Distinct().Order()];
        answers = [.. history.Select(Numbered)];
        Helpers = [.. answers.Select(answer => answer.Helper).Distinct().Order()];
        Contacts = GraphOf(answers.Select(answer => (answer.Helper, answer.Asker)), members.Length);
        Parts = new Lazy<SnapshotParts>(() => HelpNetwork.Of(answers, members.Length));
        Network = new Lazy<NetworkView>(() => new NetworkView(Parts.Value.Whole));
        Sought = SoughtIn(future);
    }

    /// <summary>Number of members.</summary>
    public int Count => members.Length;

    /// <summary>Those who answered somebody, ascending.</summary>
    public IReadOnlyList<int> Helpers { get; }

    /// <summary>Pairs with an exchange in either direction, each of weight 1.</summary>
    public WeightedGraph Contacts { get; }

    /// <summary>The history as the product learns from it.</summary>
    public Lazy<SnapshotParts> Parts { get; }

    /// <summary>The history as the product serves it.</summary>
    public Lazy<NetworkView> Network { get; }

    /// <summary>By asker with any: the helpers who were new to them in the time that follows.</summary>
    public IReadOnlyList<(int Asker, HashSet<int> Helpers)> Sought { get; }

    /// <summary>Splits all answers: the test has the first 80 % for history and the rest to find; valid 65 to 80 %, train 50 to 65 %.</summary>
    public static HelpHistory Split(HelpAnswer[] all, string split) => split switch
    {
        "test" => Between(all, 0.80, 1.0),
        "valid" => Between(all, 0.65, 0.80),
        "train" => Between(all, 0.50, 0.65),
        _ => throw new ArgumentOutOfRangeException(nameof(split), split, "There is no such split."),
    };

    /// <summary>What a split may be learned from: two earlier histories, with what followed them and is history to the split.</summary>
    public static IReadOnlyList<HelpHistory> Before(HelpAnswer[] all, string split) => split switch
    {
        "test" => [Between(all, 0.50, 0.65), Between(all, 0.65, 0.80)],
        "valid" => [Between(all, 0.35, 0.50), Between(all, 0.50, 0.65)],
        "train" => [Between(all, 0.20, 0.35), Between(all, 0.35, 0.50)],
        _ => throw new ArgumentOutOfRangeException(nameof(split), split, "There is no such split."),
    };

    /// <summary>By member: the number of answers given, each halved by every half-life that passed until the end of the history; plainly counted where null.</summary>
    public double[] AnswersGiven(double? halfLifeDays)
    {
        var given = new double[members.Length];
        var last = answers[^1].Time;
        foreach (var answer in answers)
            given[answer.Helper] += halfLifeDays is { } days ? Math.Pow(2, (answer.Time - last) / 86_400.0 / days) : 1;
        return given;
    }

    /// <summary>Helpers whom an asker has had no exchange with.</summary>
    public int[] CandidatesFor(int asker) => [.. Helpers.Where(helper => helper != asker && !Contacts.HasEdge(asker, helper))];

    private static HelpHistory Between(HelpAnswer[] all, double from, double to)
    {
        var (begin, end) = (FirstAt(all, from), FirstAt(all, to));
        return new HelpHistory(all[..begin], all[begin..end]);
    }

    // All answers of one second are on the same side.
    private static int FirstAt(HelpAnswer[] all, double share)
    {
        var position = Math.Min((int)(all.Length * share), all.Length);
        while (position > 0 && position < all.Length && all[position - 1].Time == all[position].Time)
            position--;
        return position;
    }

    private List<(int Asker, HashSet<int> Helpers)> SoughtIn(HelpAnswer[] future)
    {
        var known = Helpers.ToHashSet();
        var sought = new SortedDictionary<int, HashSet<int>>();
        foreach (var answer in future.Select(Numbered))
        {
            if (answer.Asker < 0 || !known.Contains(answer.Helper) || Contacts.HasEdge(answer.Asker, answer.Helper))
                continue;
            if (!sought.TryGetValue(answer.Asker, out var helpers))
                sought.Add(answer.Asker, helpers = []);
            helpers.Add(answer.Helper);
        }
        return [.. sought.Select(pair => (pair.Key, pair.Value))];
    }

    private HelpAnswer Numbered(HelpAnswer answer) =>
        answer with { Helper = Array.BinarySearch(members, answer.Helper), Asker = Array.BinarySearch(members, answer.Asker) };

    private static WeightedGraph GraphOf(IEnumerable<(int Helper, int Asker)> pairs, int members)
    {
        var builder = new WeightedGraphBuilder(members);
        foreach (var (low, high) in pairs.Select(pair => (Math.Min(pair.Helper, pair.Asker), Math.Max(pair.Helper, pair.Asker))).Distinct())
            builder.Add(low, high);
        return builder.Build();
    }
}
