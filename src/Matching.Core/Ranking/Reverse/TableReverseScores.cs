using Matching.Graph;
using Matching.Ranking.Compared;

namespace Matching.Ranking.Reverse;

/// <summary>
/// Reverse scores by rows of <see cref="ComparedTable"/>: one walk around each candidate. Where the model compares, the member is compared with others of whom the candidate has a contact in common,
/// 31 at most, spread evenly; more would tell mean and deviation little better, and cost a look at the contacts of each.
/// </summary>
internal sealed class TableReverseScores(NetworkSnapshot snapshot, IRankingModel model, ComparedTableRows rows) : IReverseScores
{
    private const int MostCompared = 32;

    private readonly Surroundings around = new();
    private readonly int[] people = new int[MostCompared];
    private readonly float[] filled = new float[MostCompared * rows.RowLength];
    private float[] values = [];

    public void Score(int member, ReadOnlySpan<int> candidates, Span<double> scores, Func<int, MeasuredValue?>? assumed, CancellationToken cancellation)
    {
        var length = rows.RowLength;
        if (values.Length < candidates.Length * length)
            values = new float[candidates.Length * length];
        for (var at = 0; at < candidates.Length; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            Fill(candidates[at], member, values.AsSpan(at * length, length), assumed?.Invoke(candidates[at]));
        }

        model.Score(values.AsSpan(..(candidates.Length * length)), scores);
    }

    private void Fill(int candidate, int member, Span<float> row, MeasuredValue? assumed)
    {
        around.Explore(snapshot.Features, candidate);
        people[0] = member;
        var count = rows.Compares ? Compare(candidate, member) : 1;
        rows.Fill(around, people.AsSpan(..count), filled.AsSpan(..(count * rows.RowLength)), assumed);
        filled.AsSpan(..row.Length).CopyTo(row);
    }

    private int Compare(int candidate, int member)
    {
        var all = around.People;
        var count = 1;
        var step = Math.Max(1, all.Length / MostCompared);
        for (var at = 0; at < all.Length && count < MostCompared; at += step)
        {
            if (all[at] != member && all[at] != candidate && MayMeet(candidate, all[at]))
                people[count++] = all[at];
        }

        return count;
    }

    private bool MayMeet(int one, int other) => snapshot.Clusters[one] != snapshot.Clusters[other] && !snapshot.Ties.Graph.HasEdge(one, other);
}
