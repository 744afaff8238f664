using Matching.Model;

namespace Matching.Graph;

/// <summary>
/// Which offers meet which needs, over the taxonomy: the concept itself (1), narrower ones (0.9 a step: who teaches algebra helps with
/// mathematics), broader ones (0.6 a step: who offers mathematics may help with algebra), and what serves the need or something broader
/// (0.8). Up to two steps; the best way counts.
/// </summary>
internal sealed class ConceptMeeting
{
    private const float NarrowerStep = 0.9f;
    private const float BroaderStep = 0.6f;
    private const float Serving = 0.8f;

    // Three steps up and down a skills tree connect nearly everything with everything.
    private const int MaxSteps = 2;

    private readonly int[] broader;
    private readonly Rows<int> narrower;
    private readonly Rows<int> servedBy;

    private ConceptMeeting(int[] broader, Rows<int> narrower, Rows<int> servedBy)
    {
        this.broader = broader;
        this.narrower = narrower;
        this.servedBy = servedBy;
    }

    public static Rows<ConceptWeight> Compute(IReadOnlyList<Concept> concepts, Dictionary<ConceptId, int> indexes)
    {
        var meeting = Link(concepts, indexes);
        var rows = new RowsBuilder<ConceptWeight>();
        var found = new Dictionary<int, float>();
        for (var need = 0; need < concepts.Count; need++)
        {
            found.Clear();
            meeting.Collect(need, found);
            foreach (var (concept, weight) in found.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key))
                rows.Add(need, new ConceptWeight(concept, weight));
        }
        return rows.Build(concepts.Count);
    }

    private static ConceptMeeting Link(IReadOnlyList<Concept> concepts, Dictionary<ConceptId, int> indexes)
    {
        var above = new int[concepts.Count];
        var below = new RowsBuilder<int>();
        var serving = new RowsBuilder<int>();
        for (var concept = 0; concept < concepts.Count; concept++)
        {
            above[concept] = concepts[concept].Broader is { } parent ? indexes[parent] : -1;
            if (above[concept] >= 0)
                below.Add(above[concept], concept);
            foreach (var served in concepts[concept].Serves)
                serving.Add(indexes[served], concept);
        }
        return new ConceptMeeting(above, below.Build(concepts.Count), serving.Build(concepts.Count));
    }

    private void Collect(int need, Dictionary<int, float> found)
    {
        Descend(need, 1, MaxSteps, found);
        var weight = BroaderStep;
        var above = broader[need];
        for (var step = 0; step < MaxSteps && above >= 0; step++, above = broader[above], weight *= BroaderStep)
        {
            Keep(above, weight, found);
            AddServing(above, weight, found);
        }
    }

    private void Descend(int need, float weight, int steps, Dictionary<int, float> found)
    {
        Keep(need, weight, found);
        AddServing(need, weight, found);
        if (steps == 0)
            return;
        foreach (var below in narrower[need])
            Descend(below, weight * NarrowerStep, steps - 1, found);
    }

    private void AddServing(int need, float weight, Dictionary<int, float> found)
    {
        foreach (var skill in servedBy[need])
        {
            Keep(skill, weight * Serving, found);
            foreach (var below in narrower[skill])
                Keep(below, weight * Serving * NarrowerStep, found);
        }
    }

    private static void Keep(int concept, float weight, Dictionary<int, float> found)
    {
        if (!found.TryGetValue(concept, out var known) || known < weight)
            found[concept] = weight;
    }
}
