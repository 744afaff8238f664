using System.Runtime.InteropServices;
using Matching.Model;
using Matching.Ties;

namespace Matching.Graph;

/// <summary>Collects reports, which come tie by tie, and reads each tie when it is complete. Once merged, it may be asked by several threads.</summary>
internal sealed class TieReadings
{
    private readonly List<(int First, int Second, TieReading Reading)> readings = [];
    private readonly List<TieReport> open = [];
    private bool isSorted;

    public int Count => readings.Count;

    public int NewestContact { get; private set; } = TieStatement.Never;

    public void Add(TieReport report, Func<MemberId, int> indexOf)
    {
        if (open.Count > 0 && open[0].Key != report.Key)
            Close(indexOf);
        open.Add(report);
    }

    public void Close(Func<MemberId, int> indexOf)
    {
        if (open.Count == 0)
            return;
        var key = open[0].Key;
        var reading = TieReading.Of(key.Kind, CollectionsMarshal.AsSpan(open));
        NewestContact = Math.Max(NewestContact, reading.All.LastContact);
        var (one, other) = (indexOf(key.Pair.First), indexOf(key.Pair.Second));
        readings.Add((Math.Min(one, other), Math.Max(one, other), reading));
        isSorted = false;
        open.Clear();
    }

    /// <summary>Pairs with ties, interactions or both, in order of first and second member.</summary>
    public List<TiedPair> Merge(List<(int First, int Second, double Given, double Received)> sums, int hour, TieStrengthParameters parameters)
    {
        Sort();
        var pairs = new List<TiedPair>(readings.Count + sums.Count);
        var kinds = new List<TieReading>();
        int tie = 0, sum = 0;
        while (tie < readings.Count || sum < sums.Count)
        {
            var pair = NextPair(tie, sum, sums);
            kinds.Clear();
            for (; tie < readings.Count && (readings[tie].First, readings[tie].Second) == pair; tie++)
                kinds.Add(readings[tie].Reading);
            var (given, received) = (0.0, 0.0);
            if (sum < sums.Count && (sums[sum].First, sums[sum].Second) == pair)
                (_, _, given, received) = sums[sum++];
            var strength = PairStrength.Of(CollectionsMarshal.AsSpan(kinds), given, received, hour, parameters);
            pairs.Add(new TiedPair(pair.First, pair.Second, KindsOf(kinds), strength));
        }
        return pairs;
    }

    // Whoever lives in one place is numbered together, so the order of ids in which ties come is not that of numbers.
    private void Sort()
    {
        if (!isSorted)
            readings.Sort(static (one, other) => Compare(one, other));
        isSorted = true;
    }

    private (int First, int Second) NextPair(int tie, int sum, List<(int First, int Second, double Given, double Received)> sums)
    {
        (int, int) last = (int.MaxValue, int.MaxValue);
        var fromTies = tie < readings.Count ? (readings[tie].First, readings[tie].Second) : last;
        var fromSums = sum < sums.Count ? (sums[sum].First, sums[sum].Second) : last;
        return fromTies.CompareTo(fromSums) <= 0 ? fromTies : fromSums;
    }

    private static int Compare((int First, int Second, TieReading Reading) one, (int First, int Second, TieReading Reading) other) =>
        one.First != other.First ? one.First.CompareTo(other.First)
        : one.Second != other.Second ? one.Second.CompareTo(other.Second)
        : one.Reading.Kind.CompareTo(other.Reading.Kind);

    private static byte KindsOf(List<TieReading> readings)
    {
        byte kinds = 0;
        foreach (var reading in readings)
            kinds |= TieKindBits.Of(reading.Kind);
        return kinds;
    }
}
