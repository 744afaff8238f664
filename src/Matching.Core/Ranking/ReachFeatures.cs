using Matching.Graph;

namespace Matching.Ranking;

/// <summary>
/// Features of the ways of three ties, spread level by level: from the member to contacts, from them to whoever they know, where what
/// arrives is added up per person, and from each of those on to the candidates.
/// </summary>
internal sealed class ReachFeatures(FeatureInputs inputs)
{
    private readonly WeightedGraph graph = inputs.Graph;
    private readonly float[] rooted = new float[inputs.Graph.NodeCount];
    private readonly float[] divided = new float[inputs.Graph.NodeCount];
    private readonly float[] walked = new float[inputs.Graph.NodeCount];
    private readonly int[] touched = new int[inputs.Graph.NodeCount];
    private int count;

    public void Fill(int source, ReadOnlySpan<int> candidates, CandidateRows rows, Span<float> features)
    {
        var sourceDegree = graph.Degree(source);
        Spread(source);
        foreach (var middle in touched.AsSpan(0, count))
        {
            // A way back through the member would need a tie between the member and the candidate.
            if (middle != source && WalkLimits.Passes(divided[middle], graph.Degree(middle), sourceDegree))
                Arrive(middle, rows, features);
            rooted[middle] = divided[middle] = walked[middle] = 0;
        }

        count = 0;
        for (var position = 0; position < candidates.Length; position++)
            Finish(candidates[position], features.Slice(position * FeatureExtractor.RowLength, FeatureExtractor.RowLength));
    }

    private void Spread(int source)
    {
        var contacts = graph.NeighboursOf(source);
        var intensities = graph.WeightsOf(source);
        for (var entry = 0; entry < contacts.Length; entry++)
        {
            if (WalkLimits.Passes(1, graph.Degree(contacts[entry]), contacts.Length))
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
            var other = others[entry];
            if (divided[other] == 0)
                touched[count++] = other;
            rooted[other] += rootShare;
            divided[other] += share;
            walked[other] += perIntensity * intensities[entry];
        }
    }

    private void Arrive(int middle, CandidateRows rows, Span<float> features)
    {
        var others = graph.NeighboursOf(middle);
        var intensities = graph.WeightsOf(middle);
        var rootShare = rooted[middle] / MathF.Sqrt(others.Length);
        var share = divided[middle] / others.Length;
        var perIntensity = walked[middle] / inputs.Strengths[middle];
        for (var entry = 0; entry < others.Length; entry++)
        {
            if (!rows.TryGetRow(others[entry], features, out var row))
                continue;
            row[FeatureTable.PathsOfThree.Column] += rootShare;
            row[FeatureTable.ThreeStepReach.Column] += share;
            row[FeatureTable.ThreeStepReturn.Column] += perIntensity * intensities[entry];
        }
    }

    private void Finish(int candidate, Span<float> row)
    {
        ref var paths = ref row[FeatureTable.PathsOfThree.Column];
        paths = MathF.Sqrt(paths);
        ref var reach = ref row[FeatureTable.ThreeStepReach.Column];
        reach = MathF.Sqrt(reach);
        // Walks are reversible: strength times chance is the same in both directions.
        ref var back = ref row[FeatureTable.ThreeStepReturn.Column];
        back = back == 0 ? 0 : MathF.Sqrt(back / inputs.Strengths[candidate]);
    }
}
