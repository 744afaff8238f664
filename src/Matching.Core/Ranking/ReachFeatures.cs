using Matching.Graph;

namespace Matching.Ranking;

/// <summary>
/// Features of the ways of three ties: spread from the member to contacts and on to whoever they know, where what arrives is added up per
/// person, and gathered from there by each candidate. What a candidate gathers does not depend on who the other candidates are.
/// </summary>
internal sealed class ReachFeatures(FeatureInputs inputs)
{
    private readonly WeightedGraph graph = inputs.Graph;
    private readonly ReachMass[] masses = new ReachMass[inputs.Graph.NodeCount];
    private readonly int[] touched = new int[inputs.Graph.NodeCount];
    private int count;

    public void Fill(int source, ReadOnlySpan<int> candidates, Span<float> features)
    {
        Spread(source);
        Settle(source);
        for (var position = 0; position < candidates.Length; position++)
            Gather(source, candidates[position], features.Slice(position * FeatureExtractor.RowLength, FeatureExtractor.RowLength));
        foreach (var middle in touched.AsSpan(0, count))
            masses[middle] = default;
        count = 0;
    }

    private void Spread(int source)
    {
        var contacts = graph.NeighboursOf(source);
        var intensities = graph.WeightsOf(source);
        for (var entry = 0; entry < contacts.Length; entry++)
        {
            if (WalkLimits.Passes(graph.Degree(contacts[entry]), contacts.Length))
                SpreadFrom(contacts[entry], intensities[entry]);
        }
    }

    private void SpreadFrom(int contact, float intensity)
    {
        var others = graph.NeighboursOf(contact);
        var intensities = graph.WeightsOf(contact);
        var share = 1f / others.Length;
        var rootShare = MathF.Sqrt(share);
        var perIntensity = intensity / inputs.Strengths[contact];
        for (var entry = 0; entry < others.Length; entry++)
        {
            ref var mass = ref masses[others[entry]];
            if (mass.Divided == 0)
                touched[count++] = others[entry];
            mass.Rooted += rootShare;
            mass.Divided += share;
            mass.Walked += perIntensity * intensities[entry];
        }
    }

    // From here on a mass is what each contact of the person gets.
    private void Settle(int source)
    {
        foreach (var middle in touched.AsSpan(0, count))
        {
            ref var mass = ref masses[middle];
            var degree = graph.Degree(middle);
            // A way back through the member would need a tie between the member and the candidate.
            mass = middle == source ? default : new ReachMass(mass.Rooted / MathF.Sqrt(degree), mass.Divided / degree, mass.Walked / inputs.Strengths[middle]);
        }
    }

    private void Gather(int source, int candidate, Span<float> row)
    {
        var others = graph.NeighboursOf(candidate);
        var intensities = graph.WeightsOf(candidate);
        var (paths, reach, back) = (0f, 0f, 0f);
        for (var entry = 0; entry < others.Length; entry++)
        {
            ref readonly var mass = ref masses[others[entry]];
            paths += mass.Rooted;
            reach += mass.Divided;
            back += mass.Walked * intensities[entry];
        }

        row[FeatureTable.PathsOfThree.Column] = MathF.Sqrt(paths);
        row[FeatureTable.ThreeStepReach.Column] = MathF.Sqrt(reach);
        // Walks are reversible: strength times chance is the same in both directions.
        row[FeatureTable.ThreeStepReturn.Column] = back == 0 ? 0 : MathF.Sqrt(back / inputs.Strengths[candidate]);
        row[FeatureTable.HelpfulReach.Column] = back == 0 ? 0 : MathF.Sqrt(back / inputs.Strengths[source] * inputs.GivingOf(candidate));
    }
}
