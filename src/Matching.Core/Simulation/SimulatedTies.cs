using Matching.Model;
using Matching.Randomness;

namespace Matching.Simulation;

/// <summary>Ties within circles, within localities and anywhere, between people of unequal sociability (Chung and Lu 2002).</summary>
internal sealed class SimulatedTies
{
    private static readonly TieKind[] Close = [TieKind.Kin, TieKind.Friend, TieKind.Friend, TieKind.Neighbour];
    private static readonly TieKind[] Loose = [TieKind.Colleague, TieKind.Acquaintance, TieKind.Acquaintance, TieKind.Neighbour, TieKind.Institutional];

    private readonly SimulationParameters parameters;
    private readonly SimulatedPeople people;

    // Element i is the sociability of all members below i, so that a search draws by sociability within any range.
    private readonly double[] cumulated;

    private SimulatedTies(SimulationParameters parameters, SimulatedPeople people, ref SeededRandom random)
    {
        this.parameters = parameters;
        this.people = people;
        cumulated = new double[people.Members.Count + 1];
        var power = -1 / (parameters.TailExponent - 1);
        for (var member = 0; member < people.Members.Count; member++)
            cumulated[member + 1] = cumulated[member] + Math.Pow(1 - random.NextDouble(), power);
    }

    public static TieReport[] Draw(SimulationParameters parameters, SimulatedPeople people, ref SeededRandom random)
    {
        var ties = new SimulatedTies(parameters, people, ref random);
        var kinds = new Dictionary<(int First, int Second), TieKind>(parameters.Ties);
        while (kinds.Count < parameters.Ties)
        {
            var (one, other, close) = ties.DrawPair(ref random);
            if (one != other)
                kinds.TryAdd((Math.Min(one, other), Math.Max(one, other)), close ? Close[random.Next(Close.Length)] : Loose[random.Next(Loose.Length)]);
        }

        var pairs = kinds.Keys.ToArray();
        Array.Sort(pairs);
        var reports = new TieReport[pairs.Length];
        for (var i = 0; i < pairs.Length; i++)
            reports[i] = ties.Report(pairs[i], kinds[pairs[i]], ref random);
        return reports;
    }

    private (int One, int Other, bool Close) DrawPair(ref SeededRandom random)
    {
        var one = DrawFrom(0, people.Members.Count, ref random);
        var circle = people.CircleOf(one);
        var where = random.NextDouble();
        if (where < parameters.InsideCircle)
            return (one, DrawFrom(people.Circles[circle].Start, people.Circles[circle].End, ref random), true);
        if (where >= parameters.InsideCircle + parameters.InsideLocality)
            return (one, DrawFrom(0, people.Members.Count, ref random), false);
        var first = circle / parameters.CirclesPerLocality * parameters.CirclesPerLocality;
        var last = Math.Min(first + parameters.CirclesPerLocality, people.Circles.Count) - 1;
        return (one, DrawFrom(people.Circles[first].Start, people.Circles[last].End, ref random), false);
    }

    private int DrawFrom(int start, int end, ref SeededRandom random)
    {
        var sought = cumulated[start] + random.NextDouble() * (cumulated[end] - cumulated[start]);
        var position = cumulated.AsSpan(start, end - start + 1).BinarySearch(sought);
        return Math.Min(end - 1, start + (position >= 0 ? position : ~position - 1));
    }

    private TieReport Report((int First, int Second) pair, TieKind kind, ref SeededRandom random) => new()
    {
        Key = new TieKey(new MemberPair(people.Members[pair.First].Id, people.Members[pair.Second].Id), kind),
        Intensity = Math.Round(Math.Clamp(kind.ImpliedIntensity + 0.4 * (random.NextDouble() - 0.5), 0.05, 1), 3),
        Quality = random.NextDouble() < 0.01 ? TieQuality.Difficult : TieQuality.Unstated,
        Visibility = random.NextDouble() < 0.05 ? TieVisibility.Private : TieVisibility.Network,
        LastContact = DateTimeOffset.UnixEpoch.AddDays(20_000 - random.Next(1_000)),
    };
}
