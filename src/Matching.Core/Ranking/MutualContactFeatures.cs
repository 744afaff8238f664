using Matching.Graph;

namespace Matching.Ranking;

/// <summary>Features of the ways of two ties: what the contacts in common tell.</summary>
internal sealed class MutualContactFeatures(FeatureInputs inputs)
{
    private readonly WeightedGraph graph = inputs.Graph;

    public void Fill(int source, ReadOnlySpan<int> candidates, CandidateRows rows, Span<float> features)
    {
        var contacts = graph.NeighboursOf(source);
        var intensities = graph.WeightsOf(source);
        for (var entry = 0; entry < contacts.Length; entry++)
        {
            if (WalkLimits.Passes(graph.Degree(contacts[entry]), contacts.Length))
                AddContact(contacts[entry], intensities[entry], rows, features);
        }

        for (var position = 0; position < candidates.Length; position++)
        {
            var row = features.Slice(position * FeatureExtractor.RowLength, FeatureExtractor.RowLength);
            Finish(row, contacts.Length + graph.Degree(candidates[position]));
        }
    }

    private void AddContact(int contact, float intensity, CandidateRows rows, Span<float> features)
    {
        var others = graph.NeighboursOf(contact);
        var intensities = graph.WeightsOf(contact);
        // A mutual contact has at least two contacts, so the logarithm is positive wherever it counts.
        var adamicAdar = 1 / MathF.Log(others.Length);
        var resource = 1f / others.Length;
        for (var entry = 0; entry < others.Length; entry++)
        {
            if (!rows.TryGetRow(others[entry], features, out var row))
                continue;
            var weaker = MathF.Min(intensity, intensities[entry]);
            row[FeatureTable.CommonNeighbours.Column]++;
            row[FeatureTable.AdamicAdar.Column] += adamicAdar;
            row[FeatureTable.ResourceAllocation.Column] += resource;
            row[FeatureTable.MutualStrength.Column] += weaker;
            ref var best = ref row[FeatureTable.BestIntroducer.Column];
            best = MathF.Max(best, weaker);
        }
    }

    private static void Finish(Span<float> row, int degrees)
    {
        var common = row[FeatureTable.CommonNeighbours.Column];
        if (common == 0)
            return;
        row[FeatureTable.Jaccard.Column] = common / (degrees - common);
        ref var strength = ref row[FeatureTable.MutualStrength.Column];
        strength = MathF.Sqrt(strength);
    }
}
