using Matching.Model;
using Matching.Randomness;

namespace Matching.Simulation;

/// <summary>
/// Members in circles that share a locality and, mostly, a band and a language. A circle is a range of places; who is at a place is shuffled, so that ids
/// tell nothing of circles, as in networks that grew.
/// </summary>
internal sealed class SimulatedPeople
{
    private static readonly string[] Tongues = ["es", "ar", "so", "zh", "fr"];

    private readonly Member[] members;
    private readonly int[] numbers;
    private readonly int[] circleAt;
    private readonly List<(int Start, int End)> circles = [];

    private SimulatedPeople(int count, ref SeededRandom random)
    {
        members = new Member[count];
        circleAt = new int[count];
        numbers = [.. Enumerable.Range(0, count)];
        random.Shuffle<int>(numbers);
    }

    /// <summary>The members, in order of id.</summary>
    public IReadOnlyList<Member> Members => members;

    /// <summary>Ranges of places.</summary>
    public IReadOnlyList<(int Start, int End)> Circles => circles;

    public int CircleAt(int place) => circleAt[place];

    public int NumberAt(int place) => numbers[place];

    public static SimulatedPeople Draw(SimulationParameters parameters, ref SeededRandom random)
    {
        var people = new SimulatedPeople(parameters.Members, ref random);
        for (var start = 0; start < parameters.Members; start = people.circles[^1].End)
            people.AddCircle(start, parameters, ref random);
        return people;
    }

    private void AddCircle(int start, SimulationParameters parameters, ref SeededRandom random)
    {
        var (least, most) = parameters.CircleSize;
        var end = Math.Min(parameters.Members, start + least + random.Next(most - least + 1));
        var locality = $"place-{circles.Count / parameters.CirclesPerLocality:000}";
        var band = (SocioeconomicBand)(1 + random.Next(3));
        var tongue = Tongues[random.Next(Tongues.Length)];
        for (var place = start; place < end; place++)
        {
            circleAt[place] = circles.Count;
            members[numbers[place]] = Draw(numbers[place], locality, band, tongue, ref random);
        }
        circles.Add((start, end));
    }

    private static Member Draw(int number, string locality, SocioeconomicBand usual, string tongue, ref SeededRandom random)
    {
        var band = random.NextDouble() < 0.8 ? usual : (SocioeconomicBand)(1 + random.Next(3));
        var needs = 1 + random.Next(band == SocioeconomicBand.Low ? 4 : 2);
        return new Member
        {
            Id = new($"m{number:00000000}"),
            DisplayName = $"Member {number}",
            Locality = locality,
            Band = band,
            Languages = random.NextDouble() < 0.3 ? [tongue] : random.NextDouble() < 0.4 ? ["en", tongue] : ["en"],
            Offers = SimulatedConcepts.DrawOffers(1 + random.Next(4), ref random),
            Needs = SimulatedConcepts.DrawNeeds(needs, ref random),
            Capacity = random.NextDouble() < 0.05 ? 0 : 1 + random.Next(5),
            Consents = DrawConsents(ref random),
        };
    }

    private static Consents DrawConsents(ref SeededRandom random) =>
        (random.NextDouble() < 0.95 ? Consents.Matching : Consents.None)
        | (random.NextDouble() < 0.8 ? Consents.Introducing : Consents.None)
        | (random.NextDouble() < 0.6 ? Consents.BandUse : Consents.None);
}
