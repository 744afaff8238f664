using System.Collections.Immutable;
using Matching.History;
using Matching.Randomness;
using Matching.Ranking;

namespace Matching.Learning.Answers;

/// <summary>
/// Rows of a member and some candidates, who are compared with all whom the member could be suggested, at most 1,000 of them, as candidates of hidden ties are. They are those of the network as it is, but
/// for what came of suggestions, which is as it was known at a time. Not thread safe.
/// </summary>
/// <param name="candidatesFor">Whoever could be suggested to a member in the network without the ties that came of lists.</param>
/// <param name="rows">Fills rows from it.</param>
/// <param name="features">What the rows consist of.</param>
/// <param name="history">What came of suggestions.</param>
/// <param name="seed">Draws whom candidates are compared with.</param>
internal sealed class AnswerRows(Func<int, int[]> candidatesFor, IFeatureRows rows, ImmutableArray<Feature> features, SuggestionHistory history, ulong seed)
{
    private const int MostOthers = 1000;

    private readonly HistoryColumns columns = new(features);
    private float[] filled = [];
    private int[] compared = [];
    private int member;
    private int count;

    /// <summary>Length of a row.</summary>
    public int RowLength => rows.RowLength;

    /// <summary>Takes a member and distinct candidates, of whom <see cref="AsOf"/> then tells.</summary>
    public void Take(int member, int[] candidates)
    {
        var known = candidates.ToHashSet();
        var others = candidatesFor(member).Where(other => !known.Contains(other)).ToArray();
        var random = SeededRandom.Of(seed, member);
        random.Shuffle(others.AsSpan());
        (this.member, count, compared) = (member, candidates.Length, [.. candidates, .. others.Take(MostOthers)]);
        filled = new float[compared.Length * RowLength];
        rows.Extract(member, compared, filled);
    }

    /// <summary>The rows of the candidates, one after the other, with what came of suggestions before a time. They hold until the next call.</summary>
    public ReadOnlySpan<float> AsOf(DateTimeOffset time)
    {
        columns.Write(member, compared, history.Before(time), filled);
        return filled.AsSpan(..(count * RowLength));
    }
}
