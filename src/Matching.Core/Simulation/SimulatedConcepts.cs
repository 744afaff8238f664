using Matching.Model;
using Matching.Randomness;

namespace Matching.Simulation;

/// <summary>A taxonomy of skills that serve needs, and draws from it in which a few are popular.</summary>
internal sealed class SimulatedConcepts
{
    private const int Fields = 12;
    private const int PerField = 8;

    public SimulatedConcepts()
    {
        var concepts = new List<Concept>();
        for (var field = 0; field < Fields; field++)
        {
            concepts.Add(new Concept { Id = new($"need-{field:00}"), Scheme = "needs" });
            concepts.Add(new Concept { Id = new($"skill-{field:00}"), Scheme = "skills", Serves = [new($"need-{field:00}")] });
            for (var item = 0; item < PerField; item++)
            {
                concepts.Add(new Concept { Id = Need(field, item), Scheme = "needs", Broader = new ConceptId($"need-{field:00}") });
                concepts.Add(new Concept { Id = Skill(field, item), Scheme = "skills", Broader = new ConceptId($"skill-{field:00}"), Serves = [Need(field, item)] });
            }
        }
        All = concepts;
    }

    public IReadOnlyList<Concept> All { get; }

    public static ValueList<Offer> DrawOffers(int count, ref SeededRandom random)
    {
        var offers = new List<Offer>(count);
        for (var i = 0; i < count; i++)
        {
            var concept = Skill(Popular(Fields, ref random), Popular(PerField, ref random));
            if (!offers.Exists(offer => offer.Concept == concept))
                offers.Add(new Offer(concept, 0.3 + 0.7 * random.NextDouble()));
        }
        return [.. offers];
    }

    public static ValueList<Need> DrawNeeds(int count, ref SeededRandom random)
    {
        var needs = new List<Need>(count);
        for (var i = 0; i < count; i++)
        {
            var concept = Need(Popular(Fields, ref random), Popular(PerField, ref random));
            if (!needs.Exists(need => need.Concept == concept))
                needs.Add(new Need(concept, 0.3 + 0.7 * random.NextDouble()));
        }
        return [.. needs];
    }

    private static ConceptId Need(int field, int item) => new($"need-{field:00}-{item}");

    private static ConceptId Skill(int field, int item) => new($"skill-{field:00}-{item}");

    // The lower of two draws: the first is drawn about twice as often as the middle one.
    private static int Popular(int count, ref SeededRandom random) => Math.Min(random.Next(count), random.Next(count));
}
