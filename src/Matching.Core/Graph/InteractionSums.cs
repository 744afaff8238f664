using Matching.Ties;

namespace Matching.Graph;

/// <summary>Collects interactions, and sums them by pair and direction once the snapshot's time is known. Once sorted, it may be asked by several threads.</summary>
internal sealed class InteractionSums
{
    private readonly List<(int From, int To, int Hour, float Hours)> events = [];
    private bool isSorted;

    public int Count => events.Count;

    /// <summary>Hour of the newest interaction; <see cref="TieStatement.Never"/> without any.</summary>
    public int Newest { get; private set; } = TieStatement.Never;

    public void Add(int from, int to, int hour, double hours)
    {
        events.Add((from, to, hour, (float)hours));
        Newest = Math.Max(Newest, hour);
        isSorted = false;
    }

    /// <summary>Those of before an hour.</summary>
    public InteractionSums Before(int hour)
    {
        var past = new InteractionSums();
        foreach (var (from, to, when, hours) in events)
        {
            if (when < hour)
                past.Add(from, to, when, hours);
        }

        return past;
    }

    /// <summary>By pair, lower member first: the first interaction; within an hour that of the lower giver.</summary>
    public Dictionary<(int First, int Second), (int From, int To, int Hour)> Beginnings()
    {
        Sort();
        var beginnings = new Dictionary<(int, int), (int From, int To, int Hour)>();
        foreach (var (from, to, hour, _) in events)
        {
            var pair = (Math.Min(from, to), Math.Max(from, to));
            if (!beginnings.TryGetValue(pair, out var known) || hour < known.Hour)
                beginnings[pair] = (from, to, hour);
        }

        return beginnings;
    }

    /// <summary>Puts the interactions, which come in any order, into one that is always the same: sums of doubles depend on it.</summary>
    public void Sort()
    {
        if (!isSorted)
            events.Sort();
        isSorted = true;
    }

    /// <summary>By member: faded weight of what they gave to anybody, hidden pairs left out.</summary>
    public float[] GivenAt(int hour, int members, TieStrengthParameters parameters, HiddenPairs hidden)
    {
        Sort();
        var given = new double[members];
        foreach (var (from, to, when, hours) in events)
        {
            if (!hidden.Contains(from, to))
                given[from] += parameters.GivingWeight(hours, DaysSince(when, hour));
        }

        return Array.ConvertAll(given, sum => (float)sum);
    }

    /// <summary>By member: faded weight of what they gave to anybody, or received, hidden pairs left out.</summary>
    public double[] Over(int hour, int members, HelpSpan span, HiddenPairs hidden)
    {
        Sort();
        var sums = new double[members];
        foreach (var (from, to, when, hours) in events)
        {
            if (!hidden.Contains(from, to))
                sums[span.IsReceived ? to : from] += TieStrengthParameters.Weight(hours, DaysSince(when, hour), span.HalfLifeDays);
        }

        return sums;
    }

    /// <summary>By pair, lower member first: faded weight given by the lower to the higher, and received from it. In order of the pairs.</summary>
    public List<(int First, int Second, double Given, double Received)> At(int hour, TieStrengthParameters parameters)
    {
        Sort();
        var sums = new SortedDictionary<(int, int), (double Given, double Received)>();
        foreach (var (from, to, when, hours) in events)
        {
            var weight = parameters.InteractionWeight(hours, DaysSince(when, hour));
            var pair = (Math.Min(from, to), Math.Max(from, to));
            var (given, received) = sums.GetValueOrDefault(pair);
            sums[pair] = from < to ? (given + weight, received) : (given, received + weight);
        }
        return [.. sums.Select(sum => (sum.Key.Item1, sum.Key.Item2, sum.Value.Given, sum.Value.Received))];
    }

    private static double DaysSince(int when, int hour) => Math.Max(0, hour - when) / 24.0;
}
