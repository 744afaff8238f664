using Matching.Graph;
using Matching.Randomness;

namespace Matching.Clusters;

/// <summary>
/// Fast local moving (Traag, Waltman and van Eck 2019, algorithm A.2, MoveNodesFast), in rounds: the nodes that wait look around in random order; each
/// moves to the community that gains most, and a move lets those neighbours wait for the next round that it may have made unhappy. A round goes in
/// batches. All of a batch choose at once, on several threads; of two neighbours who want to move the one with fewer neighbours gives way, and waits.
/// So every move gains, as it would alone, and the result does not depend on the number of threads.
/// </summary>
internal sealed class LocalMoving
{
    // Long enough to be worth the threads, short enough that few of it are neighbours.
    private const int LongestBatch = 8192;
    private const int ShortestSharedBatch = 512;

    // How many turns ahead to fetch where a row starts, the row, and its neighbours' labels: each needs the one before it.
    private const int OffsetAhead = 24;
    private const int RowAhead = 12;
    private const int LabelsAhead = 6;

    private readonly LeidenLevel level;
    private readonly int[] communities;
    private readonly CommunityTotals totals;
    private readonly MoveGains gains;
    private readonly ActiveNodes active;
    private readonly Crew crew;
    private readonly NeighbourCommunities[] around;
    private readonly MoveChoice[] choices;
    private readonly int[] round;
    private readonly Action<int, int, int> choose;
    private readonly Action<int, int, int> giveWay;
    private readonly Action<int, int, int> disturb;
    private ArraySegment<int> batch;

    private LocalMoving(LeidenLevel level, int[] communities, Crew crew)
    {
        this.level = level;
        this.communities = communities;
        this.crew = crew;
        totals = new CommunityTotals(level, communities);
        gains = new MoveGains(level, communities, totals);
        active = new ActiveNodes(level.NodeCount);
        round = new int[level.NodeCount];
        choices = new MoveChoice[BatchLength(level.NodeCount)];
        around = new NeighbourCommunities[choices.Length < ShortestSharedBatch ? 1 : crew.Size];
        for (var worker = 0; worker < around.Length; worker++)
            around[worker] = new NeighbourCommunities(level.NodeCount);
        (choose, giveWay, disturb) = (Choose, GiveWay, Disturb);
    }

    /// <summary>Improves the labels in place until no single node can gain by moving, or for so many rounds.</summary>
    public static void Run(LeidenLevel level, int[] communities, ref SeededRandom random, Crew crew, int rounds = int.MaxValue)
    {
        var moving = new LocalMoving(level, communities, crew);
        for (var done = 0; done < rounds && moving.Round(ref random); done++)
        {
        }
    }

    // A move disturbs its node's neighbours: a quarter of a batch at most, were all of it to move.
    private int BatchLength(int waiting) =>
        Math.Clamp(waiting / (4 * (1 + level.Graph.Targets.Length / Math.Max(1, level.NodeCount))), 1, LongestBatch);

    private bool Round(ref SeededRandom random)
    {
        var waiting = active.Collect(round);
        random.Shuffle(round.AsSpan(0, waiting));
        var length = BatchLength(waiting);
        for (var start = 0; start < waiting; start += length)
        {
            crew.ThrowIfCancelled();
            batch = new ArraySegment<int>(round, start, Math.Min(length, waiting - start));
            Share(choose);
            if (batch.Count > 1)
                Share(giveWay);
            for (var turn = 0; turn < batch.Count; turn++)
                Move(batch[turn], ref choices[turn]);
            Share(disturb);
        }

        return waiting > 0;
    }

    private void Share(Action<int, int, int> work)
    {
        if (around.Length > 1 && batch.Count >= ShortestSharedBatch)
            crew.Cut(batch.Count, work);
        else
            work(0, 0, batch.Count);
    }

    private void Choose(int worker, int start, int end)
    {
        var nodes = batch.AsSpan();
        for (var turn = start; turn < end; turn++)
        {
            FetchAhead(nodes[turn..end]);
            choices[turn] = gains.BestFor(nodes[turn], around[worker]);
            active.Decide(nodes[turn], moves: !choices[turn].Stays);
        }
    }

    private void FetchAhead(ReadOnlySpan<int> nodes)
    {
        if (nodes.Length > OffsetAhead)
            level.Graph.PrefetchDegree(nodes[OffsetAhead]);
        if (nodes.Length > RowAhead)
            level.Graph.PrefetchRow(nodes[RowAhead]);
        if (nodes.Length <= LabelsAhead)
            return;
        Prefetch.Element(level.NodeWeights, nodes[LabelsAhead]);
        foreach (var neighbour in level.Graph.NeighboursOf(nodes[LabelsAhead]))
            Prefetch.Element(communities, neighbour);
    }

    private void GiveWay(int worker, int start, int end)
    {
        for (var turn = start; turn < end; turn++)
        {
            if (!choices[turn].Stays && GivesWay(batch[turn]))
                choices[turn] = new MoveChoice(MoveChoice.GiveWay, 0, 0);
        }
    }

    private bool GivesWay(int node)
    {
        foreach (var neighbour in level.Graph.NeighboursOf(node))
        {
            if (active.IsMoving(neighbour)
                && (level.Graph.Degree(neighbour), neighbour).CompareTo((level.Graph.Degree(node), node)) > 0)
                return true;
        }

        return false;
    }

    private void Move(int node, ref MoveChoice choice)
    {
        if (choice.Stays)
            return;
        if (choice.Target == MoveChoice.GiveWay || !gains.StillGains(node, choice))
        {
            choice = new MoveChoice(MoveChoice.Stay, 0, 0);
            active.Wait(node);
            return;
        }

        var target = choice.Target == MoveChoice.Alone ? totals.Free() : choice.Target;
        totals.Move(level.NodeWeights[node], communities[node], target);
        communities[node] = target;
        active.Rest(node);
    }

    private void Disturb(int worker, int start, int end)
    {
        for (var turn = start; turn < end; turn++)
        {
            if (choices[turn].Stays)
                continue;
            var target = communities[batch[turn]];
            foreach (var neighbour in level.Graph.NeighboursOf(batch[turn]))
            {
                if (communities[neighbour] != target)
                    active.Wait(neighbour);
            }
        }
    }
}
