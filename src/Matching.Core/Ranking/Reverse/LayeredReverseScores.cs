using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Matching.Graph;
using Matching.Ranking.Compared;
using Matching.Ranking.Layers;

namespace Matching.Ranking.Reverse;

/// <summary>
/// Reverse scores by rows of layers. They come from walks over the whole network from a candidate, which bring the scores of everybody at once; so these are kept, for as long as the snapshot and
/// the model are, and whoever asks next finds those of many candidates there. What is assumed takes the walks anew.
/// </summary>
internal sealed class LayeredReverseScores(NetworkSnapshot snapshot, IRankingModel model, ComparedRows rows) : IReverseScores
{
    private const int MostBytes = 64 << 20;

    private static readonly ConditionalWeakTable<NetworkSnapshot, ConditionalWeakTable<IRankingModel, ConcurrentDictionary<int, float[]>>> Known = [];

    private readonly ConcurrentDictionary<int, float[]> known = Known.GetOrCreateValue(snapshot).GetOrCreateValue(model);
    private readonly int mostKnown = Math.Max(1, MostBytes / (sizeof(float) * snapshot.Members.Count));
    private float[] filled = [];

    public void Score(int member, ReadOnlySpan<int> candidates, Span<double> scores, Func<int, MeasuredValue?>? assumed, CancellationToken cancellation)
    {
        for (var at = 0; at < candidates.Length; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            var otherwise = assumed?.Invoke(candidates[at]);
            var score = otherwise is { } value ? ScoreAmongOthers(candidates[at], value) : ScoresFrom(candidates[at])[member];
            scores[at] = float.IsNaN(score) ? ScoreAlone(candidates[at], member, otherwise) : score;
        }
    }

    // By member; NaN for whoever is not compared with the others.
    private float[] ScoresFrom(int candidate)
    {
        if (known.TryGetValue(candidate, out var found))
            return found;
        var others = snapshot.Layers.CandidatesFor(candidate);
        var scored = Compute(candidate, others, null);
        var byMember = new float[snapshot.Members.Count];
        Array.Fill(byMember, float.NaN);
        for (var at = 0; at < others.Length; at++)
            byMember[others[at]] = (float)scored[at];
        if (known.Count >= mostKnown)
            known.Clear();
        return known.GetOrAdd(candidate, byMember);
    }

    private float ScoreAmongOthers(int candidate, MeasuredValue assumed)
    {
        var others = snapshot.Layers.CandidatesFor(candidate);
        var at = Array.BinarySearch(others, assumed.Candidate);
        return at < 0 ? float.NaN : (float)Compute(candidate, others, assumed)[at];
    }

    // Somebody whom the candidate would not be suggested unless asked for.
    private double ScoreAlone(int candidate, int member, MeasuredValue? assumed) => Compute(candidate, [member], assumed)[0];

    private double[] Compute(int candidate, ReadOnlySpan<int> members, MeasuredValue? assumed)
    {
        var length = members.Length * rows.RowLength;
        if (filled.Length < length)
            filled = new float[length];
        rows.Extract(candidate, members, filled.AsSpan(..length), assumed);
        var scores = new double[members.Length];
        model.Score(filled.AsSpan(..length), scores);
        return scores;
    }
}
