namespace Matching.Clusters;

/// <summary>What a node gains by moving to another community: Δ = w(node, target) − w(node, own) − ρ W_node (W_target − W_own + W_node).</summary>
internal sealed class MoveGains(LeidenLevel level, int[] communities, CommunityTotals totals)
{
    // Below the smallest true difference of gains, 1 / 2m of an edge's weight, up to some 10^9 edges; above the rounding
    // error of the sums. Without it rounding alone could move a node to and fro for ever.
    private const double RelativeTolerance = 1e-10;

    private readonly double tolerance = RelativeTolerance * level.MeanWeight;

    /// <summary>The move that gains most.</summary>
    public MoveChoice BestFor(int node, NeighbourCommunities near)
    {
        near.Clear();
        near.Add(level.Graph.NeighboursOf(node), level.Graph.WeightsOf(node), communities);
        var own = communities[node];
        var scaled = level.Resolution * level.NodeWeights[node];
        var best = own;
        var bestGain = OfStaying(node, own, near[own]);
        foreach (var community in near.Touched)
        {
            var gain = near[community] - scaled * totals[community];
            if (gain > bestGain + tolerance && community != own)
                (best, bestGain) = (community, gain);
        }

        if (Flees(own, bestGain))
            return new MoveChoice(MoveChoice.Alone, near[own], 0);
        return best == own ? new MoveChoice(MoveChoice.Stay, 0, 0) : new MoveChoice(best, near[own], near[best]);
    }

    /// <summary>Whether a move still gains: the weights of edges are as they were, but communities have grown and shrunk.</summary>
    public bool StillGains(int node, MoveChoice choice)
    {
        var own = communities[node];
        var staying = OfStaying(node, own, choice.OwnWeight);
        return choice.Target == MoveChoice.Alone
            ? Flees(own, staying)
            : choice.TargetWeight - level.Resolution * level.NodeWeights[node] * totals[choice.Target] > staying + tolerance;
    }

    private double OfStaying(int node, int own, double ownWeight)
    {
        var weight = level.NodeWeights[node];
        return ownWeight - level.Resolution * weight * (totals[own] - weight);
    }

    private bool Flees(int own, double bestGain) => bestGain < -tolerance && totals.SizeOf(own) > 1;
}
