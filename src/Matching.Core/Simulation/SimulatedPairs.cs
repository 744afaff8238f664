using Matching.Randomness;

namespace Matching.Simulation;

/// <summary>Draws who is tied to whom. A pair is packed into a number, so that pairs sort by their lower, then their higher member.</summary>
internal sealed class SimulatedPairs
{
    private readonly SimulationParameters parameters;
    private readonly SimulatedPeople people;

    // Element i is the sociability of all places below i, so that a search draws by sociability within any range.
    private readonly double[] cumulated;

    public SimulatedPairs(SimulationParameters parameters, SimulatedPeople people, ref SeededRandom random)
    {
        this.parameters = parameters;
        this.people = people;
        cumulated = new double[people.Members.Count + 1];
        var power = -1 / (parameters.TailExponent - 1);
        for (var place = 0; place < people.Members.Count; place++)
            cumulated[place + 1] = cumulated[place] + Math.Pow(1 - random.NextDouble(), power);
    }

    public static (int First, int Second, bool Close) Unpack(ulong pair) => ((int)(pair >> 32), (int)((uint)pair >> 1), (pair & 1) != 0);

    /// <summary>As many different pairs as there are to be ties, ascending.</summary>
    public ulong[] Draw(ref SeededRandom random)
    {
        var pairs = new ulong[parameters.Ties];
        for (var count = 0; count < pairs.Length; count = Deduplicate(pairs))
        {
            while (count < pairs.Length)
                count += TryDraw(ref random, out pairs[count]) ? 1 : 0;
        }
        return pairs;
    }

    private static int Deduplicate(ulong[] pairs)
    {
        Array.Sort(pairs);
        var count = 1;
        for (var i = 1; i < pairs.Length; i++)
        {
            // The lowest bit tells how close the two are, not who they are.
            if (pairs[i] >> 1 != pairs[count - 1] >> 1)
                pairs[count++] = pairs[i];
        }
        return count;
    }

    private bool TryDraw(ref SeededRandom random, out ulong pair)
    {
        var (one, other, close) = DrawPlaces(ref random);
        var (first, second) = (people.NumberAt(one), people.NumberAt(other));
        pair = ((ulong)Math.Min(first, second) << 32) | ((ulong)Math.Max(first, second) << 1) | (close ? 1UL : 0);
        return one != other;
    }

    private (int One, int Other, bool Close) DrawPlaces(ref SeededRandom random)
    {
        var one = DrawFrom(0, people.Members.Count, ref random);
        var circle = people.CircleAt(one);
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
}
