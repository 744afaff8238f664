using Matching.Graph;

namespace Matching.Ranking;

/// <summary>
/// Everybody two ties away from a member, with what the ways there bring: one walk over the rows around the member, from which candidates and features both
/// are made. Very well-connected contacts are left out, see <see cref="WalkLimits"/>. Reused, not thread safe.
/// </summary>
internal sealed class Surroundings
{
    // Far enough ahead for memory to answer, near enough not to be forgotten again.
    private const int Ahead = 4;

    private readonly LocalIndex index = new();

    // Both 0 from the count on.
    private TwoStepMass[] masses = new TwoStepMass[64];
    private float[] shared = new float[64];

    // By person, not by place: a look at a candidate's contacts asks for thousands of people, most of whom are not here. Blank but for those who are.
    private PassedOn[] passedOn = [];

    /// <summary>The member explored last.</summary>
    public int Member { get; private set; }

    /// <summary>People two ties away, the member included where there is any; contacts among them are those with a contact in common.</summary>
    public ReadOnlySpan<int> People => index.Nodes;

    /// <summary>Parallel to <see cref="People"/>.</summary>
    public ReadOnlySpan<TwoStepMass> Masses => masses.AsSpan(..index.Count);

    /// <summary>Parallel to <see cref="People"/>: Σ over the contacts between of the weaker intensity / √their number of contacts.</summary>
    public ReadOnlySpan<float> Shared => shared.AsSpan(..index.Count);

    /// <summary>The place of a person in the lists; −1 for whoever is not two ties away.</summary>
    public int Find(int person) => index.Find(person);

    /// <summary>What a person passes on; nothing for whoever is not two ties away, nor for the member, since a way back through the member would need a tie to the candidate.</summary>
    public ref readonly PassedOn PassedOnBy(int person) => ref passedOn[person];

    /// <summary>Goes over the ways of two ties from a member.</summary>
    public void Explore(FeatureInputs inputs, int member)
    {
        Member = member;
        var graph = inputs.Graph;
        var contacts = graph.NeighboursOf(member);
        var intensities = graph.WeightsOf(member);
        Forget(graph.NodeCount);
        index.Reset(Math.Min(graph.NodeCount, Ways(graph, contacts)));
        for (var entry = 0; entry < contacts.Length; entry++)
        {
            if (entry + Ahead < contacts.Length)
                graph.PrefetchRow(contacts[entry + Ahead]);
            if (WalkLimits.Passes(graph.Degree(contacts[entry]), contacts.Length))
                Pass(inputs, contacts[entry], intensities[entry]);
        }
        Settle(inputs);
    }

    private void Forget(int nodes)
    {
        masses.AsSpan(..index.Count).Clear();
        shared.AsSpan(..index.Count).Clear();
        foreach (var person in index.Nodes)
            passedOn[person] = default;
        if (passedOn.Length < nodes)
            passedOn = LargePages.Of<PassedOn>(nodes);
    }

    private static int Ways(WeightedGraph graph, ReadOnlySpan<int> contacts)
    {
        foreach (var contact in contacts)
            graph.PrefetchDegree(contact);
        var ways = 0;
        foreach (var contact in contacts)
            ways += WalkLimits.Passes(graph.Degree(contact), contacts.Length) ? graph.Degree(contact) : 0;
        return ways;
    }

    private void Pass(FeatureInputs inputs, int contact, float intensity)
    {
        var others = inputs.Graph.NeighboursOf(contact);
        var intensities = inputs.Graph.WeightsOf(contact);
        // Whoever is reached besides the member is so through a contact with at least two contacts, whose logarithm is positive.
        var adamicAdar = 1 / MathF.Log(others.Length);
        var share = 1f / others.Length;
        var rootShare = MathF.Sqrt(share);
        var perIntensity = intensity / inputs.Strengths[contact];
        for (var entry = 0; entry < others.Length; entry++)
        {
            var weaker = MathF.Min(intensity, intensities[entry]);
            var place = PlaceOf(others[entry]);
            shared[place] += weaker * rootShare;
            ref var mass = ref masses[place];
            mass.Count++;
            mass.AdamicAdar += adamicAdar;
            mass.Divided += share;
            mass.Rooted += rootShare;
            mass.Weaker += weaker;
            mass.Best = MathF.Max(mass.Best, weaker);
            mass.Walked += perIntensity * intensities[entry];
        }
    }

    private int PlaceOf(int person)
    {
        var place = index.Add(person);
        if (place == masses.Length)
        {
            Array.Resize(ref masses, 2 * place);
            Array.Resize(ref shared, 2 * place);
        }
        return place;
    }

    private void Settle(FeatureInputs inputs)
    {
        var people = index.Nodes;
        foreach (var person in people)
            inputs.PrefetchSketch(person);
        for (var place = 0; place < people.Length; place++)
        {
            ref readonly var sketch = ref inputs.SketchOf(people[place]);
            ref readonly var mass = ref masses[place];
            passedOn[people[place]] = people[place] == Member
                ? default
                : new PassedOn(mass.Rooted / MathF.Sqrt(sketch.Degree), mass.Divided / sketch.Degree, mass.Walked / sketch.Strength);
        }
    }
}
