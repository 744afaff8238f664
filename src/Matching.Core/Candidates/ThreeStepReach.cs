using Matching.Graph;
using Matching.Ranking;

namespace Matching.Candidates;

/// <summary>
/// Who is three steps away, and by how much: the chance that a walk along three ties, each chosen by intensity, ends there (the ways of
/// Kovács et al. 2019, divided by strengths instead of their roots). Pushes the largest shares first and leaves out what is small
/// once the budget is spent, as local graph partitioning does (Andersen, Chung and Lang 2006). Reused.
/// </summary>
internal sealed class ThreeStepReach
{
    // Half of it finds one in five hundred fewer of those sought where a few people hold most ties, a quarter one in ninety fewer.
    private const int MostSteps = 16_000;

    // Those who pass on most are put in order some at a time: the budget hardly ever lasts for all.
    private const int AtATime = 256;

    private const int Ahead = 4;

    private readonly SparseAccumulator chances = new();
    private ulong[] order = [];
    private float[] promises = [];

    /// <summary>Who was reached, the member's contacts included.</summary>
    public ReadOnlySpan<int> People => chances.Touched;

    /// <summary>Parallel to <see cref="People"/>: the chance, raised for those who give at present.</summary>
    public ReadOnlySpan<float> Promises => promises.AsSpan(..People.Length);

    /// <summary>The chance of somebody; less than it is where something was left out.</summary>
    public float ChanceOf(int other) => chances[other];

    /// <summary>Hints that somebody's chance will be asked for soon.</summary>
    public void Prefetch(int other) => chances.Prefetch(other);

    public void Explore(NetworkSnapshot snapshot, Surroundings around)
    {
        chances.Reset(snapshot.Members.Count);
        Push(snapshot.Ties.Graph, around, snapshot.Features.Strengths[around.Member]);
        Raise(snapshot.Giving);
    }

    private void Push(WeightedGraph graph, Surroundings around, float strength)
    {
        var left = Order(around);
        for (var steps = 0; left.Length > 0 && steps < MostSteps;)
        {
            LargestSelection.Select(left, AtATime);
            var next = left[..Math.Min(left.Length, AtATime)];
            next.Sort();
            next.Reverse();
            steps = Push(graph, around, strength, next, steps);
            left = left[next.Length..];
        }
    }

    // Returns the steps made so far, or more than there may be where the next person's would have been too many.
    private int Push(WeightedGraph graph, Surroundings around, float strength, ReadOnlySpan<ulong> keys, int steps)
    {
        for (var next = 0; next < keys.Length; next++)
        {
            if (next + Ahead < keys.Length)
                graph.PrefetchRow(LargestSelection.PositionOf(keys[next + Ahead]));
            var person = LargestSelection.PositionOf(keys[next]);
            var first = steps == 0;
            steps += graph.Degree(person);
            if (steps > MostSteps && !first)
                break;
            chances.Add(graph.NeighboursOf(person), graph.WeightsOf(person), around.PassedOnBy(person).Walked / strength);
        }
        return steps;
    }

    private Span<ulong> Order(Surroundings around)
    {
        var people = around.People;
        if (order.Length < people.Length)
            order = new ulong[people.Length];
        var count = 0;
        foreach (var person in people)
        {
            if (around.PassedOnBy(person).Walked is > 0 and var share)
                order[count++] = LargestSelection.KeyOf(share, person);
        }

        return order.AsSpan(..count);
    }

    private void Raise(GivingIndex giving)
    {
        var people = People;
        if (promises.Length < people.Length)
            promises = new float[2 * people.Length];
        for (var entry = 0; entry < people.Length; entry++)
            promises[entry] = chances[people[entry]];
        if (giving.Givers.Length == 0)
            return;
        for (var entry = 0; entry < people.Length; entry++)
            promises[entry] *= 1 + giving[people[entry]];
    }
}
