using Matching.Randomness;
using Matching.Ranking;

namespace Matching.Learning.Answers;

/// <summary>Rows of a member and some candidates, who are compared with all whom the member could be suggested, at most 1,000 of them, as candidates of hidden ties are. Not thread safe.</summary>
/// <param name="candidatesFor">Whoever could be suggested to a member in the network without the ties that came of lists.</param>
/// <param name="features">Fills rows from it.</param>
/// <param name="seed">Draws whom candidates are compared with.</param>
internal sealed class AnswerRows(Func<int, int[]> candidatesFor, IFeatureRows features, ulong seed)
{
    private const int MostOthers = 1000;

    /// <summary>Length of a row.</summary>
    public int RowLength => features.RowLength;

    /// <summary>The rows of distinct candidates, one after the other.</summary>
    public float[] Of(int member, int[] candidates)
    {
        var known = candidates.ToHashSet();
        var others = candidatesFor(member).Where(other => !known.Contains(other)).ToArray();
        var random = SeededRandom.Of(seed, member);
        random.Shuffle(others.AsSpan());
        int[] compared = [.. candidates, .. others.Take(MostOthers)];
        var rows = new float[compared.Length * RowLength];
        features.Extract(member, compared, rows);
        return rows[..(candidates.Length * RowLength)];
    }
}
