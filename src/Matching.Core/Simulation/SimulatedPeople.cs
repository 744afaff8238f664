using Matching.Model;
using Matching.Randomness;

namespace Matching.Simulation;

/// <summary>Members in circles that share a place and, mostly, a band and a language.</summary>
internal sealed class SimulatedPeople
{
    private static readonly string[] Tongues = ["es", "ar", "so", "zh", "fr"];

    private readonly List<Member> members = [];
    private readonly List<int> circleOf = [];
    private readonly List<(int Start, int End)> circles = [];

    public IReadOnlyList<Member> Members => members;

    public IReadOnlyList<(int Start, int End)> Circles => circles;

    public int CircleOf(int member) => circleOf[member];

    public static SimulatedPeople Draw(SimulationParameters parameters, ref SeededRandom random)
    {
        var people = new SimulatedPeople();
        while (people.members.Count < parameters.Members)
            people.AddCircle(parameters, ref random);
        return people;
    }

    private void AddCircle(SimulationParameters parameters, ref SeededRandom random)
    {
        var (least, most) = parameters.CircleSize;
        var start = members.Count;
        var end = Math.Min(parameters.Members, start + least + random.Next(most - least + 1));
        var locality = $"place-{circles.Count / parameters.CirclesPerLocality:000}";
        var band = (SocioeconomicBand)(1 + random.Next(3));
        var tongue = Tongues[random.Next(Tongues.Length)];
        for (var member = start; member < end; member++)
        {
            circleOf.Add(circles.Count);
            members.Add(Draw(member, locality, band, tongue, ref random));
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
