using Matching.Candidates;
using Matching.Graph;

namespace Matching.Ranking;

/// <summary>
/// Everybody two ties away from a member, with what the ways there bring: one walk over the rows around the member, from which candidates and features both
/// are made. Very well-connected contacts are left out, see <see cref="WalkLimits"/>. Reused, not thread safe.
/// </summary>
internal sealed class Surroundings
{
    private readonly LocalIndex index = new();
    private readonly SparseVector inCircle = new();

    // One place further than the lists, so that whoever is not here finds a blank at 0, without a branch that cannot be foretold; the first also blank behind the last.
    private TwoStepMass[] masses = new TwoStepMass[64 + 1];
    private PassedOn[] passedOn = new PassedOn[64 + 1];

    // 0 from the count on.
    private float[] shared = new float[64];

    /// <summary>The member explored last.</summary>
    public int Member { get; private set; }

    /// <summary>People two ties away, the member included where there is any; contacts among them are those with a contact in common.</summary>
    public ReadOnlySpan<int> People => index.Nodes;

    /// <summary>Parallel to <see cref="People"/>: Σ over the contacts between of the weaker intensity / √their number of contacts.</summary>
    public ReadOnlySpan<float> Shared => shared.AsSpan(..index.Count);

    /// <summary>Parallel to <see cref="People"/>: what each passes on; nothing in the member's place, since a way back through the member would need a tie to the candidate.</summary>
    public ReadOnlySpan<PassedOn> PassedOn => passedOn.AsSpan(1, index.Count);

    /// <summary>What the ways to a person bring; blank for whoever is not two ties away.</summary>
    public ref readonly TwoStepMass MassOf(int person) => ref masses[index.Find(person) + 1];

    /// <summary>What a person passes on; blank for whoever is not two ties away.</summary>
    public ref readonly PassedOn PassedOnBy(int person) => ref passedOn[index.Find(person) + 1];

    /// <summary>The chance that a walk along two ties, each chosen by intensity, ends in a circle of <see cref="FeatureInputs.Circles"/>.</summary>
    public float ChanceIn(int circle) => inCircle[circle];

    /// <summary>Goes over the ways of two ties from a member.</summary>
    public void Explore(FeatureInputs inputs, int member)
    {
        Member = member;
        var graph = inputs.Graph;
        var contacts = graph.NeighboursOf(member);
        var intensities = graph.WeightsOf(member);
        Forget();
        index.Reset(Math.Min(graph.NodeCount, Ways(graph, contacts)));
        for (var entry = 0; entry < contacts.Length; entry++)
        {
            graph.PrefetchAhead(contacts, entry);
            if (WalkLimits.Passes(graph.Degree(contacts[entry]), contacts.Length))
                Pass(inputs, contacts[entry], intensities[entry]);
        }
        Settle(inputs);
        if (inputs.Circles is { } circles)
            GatherBy(circles, inputs.Strengths[member]);
    }

    private void Forget()
    {
        masses.AsSpan(1, index.Count).Clear();
        shared.AsSpan(..index.Count).Clear();
        inCircle.Reset();
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
            ref var mass = ref masses[place + 1];
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
        if (place == shared.Length)
        {
            Array.Resize(ref masses, (2 * place) + 1);
            Array.Resize(ref shared, 2 * place);
        }
        return place;
    }

    private void Settle(FeatureInputs inputs)
    {
        var people = index.Nodes;
        if (passedOn.Length <= people.Length)
            passedOn = new PassedOn[masses.Length];
        foreach (var person in people)
            inputs.PrefetchSketch(person);
        for (var place = 0; place < people.Length; place++)
        {
            ref readonly var sketch = ref inputs.SketchOf(people[place]);
            ref readonly var mass = ref masses[place + 1];
            passedOn[place + 1] = people[place] == Member
                ? default
                : new PassedOn(mass.Rooted / MathF.Sqrt(sketch.Degree), mass.Divided / sketch.Degree, mass.Walked / sketch.Strength, sketch.Degree);
        }
    }

    private void GatherBy(HelpCircles circles, float strength)
    {
        var people = index.Nodes;
        for (var place = 0; place < people.Length; place++)
        {
            var chance = masses[place + 1].Walked / strength;
            foreach (var circle in circles.CirclesOf(people[place]))
                inCircle.Add(circle, chance);
        }
    }
}
