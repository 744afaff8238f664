using Matching.Graph;
using Matching.Ranking;

namespace Matching.Candidates;

/// <summary>
/// Who is three steps away, and by how much: the chance that a walk along three ties, each chosen by intensity, ends there (the ways of
/// Kovács et al. 2019, divided by strengths instead of their roots). Pushes the largest shares and leaves out what is small
/// where the budget does not last for all, as local graph partitioning does (Andersen, Chung and Lang 2006). Reused.
/// </summary>
internal sealed class ThreeStepReach
{
    // Twice as many find one in a hundred more of those sought where a few people hold most ties, a quarter fewer as many less.
    private const int MostSteps = 8_000;

    private readonly SparseAccumulator chances = new();
    private ulong[] sharing = [];
    private int[] pushed = [];
    private ulong[] promises = [];

    /// <summary>The keys (see <see cref="LargestSelection"/>) of those who were reached, the member's contacts included, by their chance, which is raised for those who give at present.</summary>
    public Span<ulong> Promises => promises.AsSpan(..chances.Count);

    /// <summary>The chance of somebody; less than it is where something was left out.</summary>
    public float ChanceOf(int other) => chances[other];

    public void Explore(NetworkSnapshot snapshot, Surroundings around)
    {
        chances.Reset(Math.Min(snapshot.Members.Count, MostSteps));
        Push(snapshot.Ties.Graph, around, Affordable(around), snapshot.Features.Strengths[around.Member]);
        if (promises.Length < chances.Count)
            promises = new ulong[2 * chances.Count];
        Promise(snapshot.Giving);
    }

    private void Push(WeightedGraph graph, Surroundings around, ReadOnlySpan<ulong> keys, float strength)
    {
        var order = pushed.AsSpan(..keys.Length);
        for (var entry = 0; entry < order.Length; entry++)
            order[entry] = around.People[LargestSelection.PositionOf(keys[entry])];
        for (var entry = 0; entry < order.Length; entry++)
        {
            graph.PrefetchAhead(order, entry);
            var share = around.PassedOn[LargestSelection.PositionOf(keys[entry])].Walked;
            chances.Add(graph.NeighboursOf(order[entry]), graph.WeightsOf(order[entry]), share / strength);
        }
    }

    // The places of those who pass on most, as many as the budget lasts for, and one at least: halves what is undecided until nothing is.
    private ReadOnlySpan<ulong> Affordable(Surroundings around)
    {
        var all = Sharing(around);
        var (taken, end, budget) = (0, all.Length, MostSteps);
        for (var most = end; most > 0; most = (end - taken + 1) / 2)
        {
            var left = all[taken..end];
            LargestSelection.Select(left, most);
            var cost = Steps(around, left[..most]);
            if (cost <= budget || taken + most == 1)
                (taken, budget) = (taken + most, budget - cost);
            else if (most > 1)
                end = taken + most;
            else
                break;
        }
        return all[..taken];
    }

    private static int Steps(Surroundings around, ReadOnlySpan<ulong> keys)
    {
        var steps = 0;
        foreach (var key in keys)
            steps += around.PassedOn[LargestSelection.PositionOf(key)].Degree;
        return steps;
    }

    private Span<ulong> Sharing(Surroundings around)
    {
        var passedOn = around.PassedOn;
        if (sharing.Length < passedOn.Length)
            (sharing, pushed) = (new ulong[2 * passedOn.Length], new int[2 * passedOn.Length]);
        var count = 0;
        for (var place = 0; place < passedOn.Length; place++)
        {
            if (passedOn[place].Walked is > 0 and var share)
                sharing[count++] = LargestSelection.KeyOf(share, place);
        }
        return sharing.AsSpan(..count);
    }

    private void Promise(GivingIndex giving)
    {
        var somebodyGives = giving.Givers.Length > 0;
        for (var entry = 0; entry < chances.Count; entry++)
        {
            var (person, chance) = chances.At(entry);
            promises[entry] = LargestSelection.KeyOf(somebodyGives ? chance * (1 + giving[person]) : chance, person);
        }
    }
}
