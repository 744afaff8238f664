using Matching.Graph;
using Matching.Randomness;

namespace Matching.Simulation;

/// <summary>
/// Generates graphs with planted groups and heavy-tailed degrees (the degree-corrected block model of Karrer and Newman 2011), to measure
/// the search for communities with. Numbers of nodes tell nothing of their groups.
/// </summary>
public static class PlantedGraph
{
    /// <summary>Generates a graph of unit weights.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
    public static WeightedGraph Generate(PlantedGraphParameters parameters)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parameters.Nodes, 2, nameof(parameters));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)(parameters.Groups - 1), (uint)(parameters.Nodes - 1), nameof(parameters));
        var random = new SeededRandom(parameters.Seed);
        var names = Names(parameters.Nodes, ref random);
        var sociability = Sociability(parameters, ref random);
        var builder = new WeightedGraphBuilder(parameters.Nodes).Reserve(parameters.Pairs);
        for (var pair = 0; pair < parameters.Pairs; pair++)
        {
            var (one, other) = DrawPair(parameters, sociability, ref random);
            builder.Add(names[one], names[other]);
        }
        var drawn = builder.Build();
        var weights = new float[drawn.Targets.Length];
        Array.Fill(weights, 1);
        return new WeightedGraph([.. drawn.Offsets], [.. drawn.Targets], weights);
    }

    private static int[] Names(int nodes, ref SeededRandom random)
    {
        var names = new int[nodes];
        for (var node = 0; node < nodes; node++)
            names[node] = node;
        random.Shuffle<int>(names);
        return names;
    }

    // Element i is the sum over all nodes below i, so that a search draws by sociability within any range.
    private static double[] Sociability(PlantedGraphParameters parameters, ref SeededRandom random)
    {
        var cumulated = new double[parameters.Nodes + 1];
        var power = -1 / (parameters.TailExponent - 1);
        for (var node = 0; node < parameters.Nodes; node++)
            cumulated[node + 1] = cumulated[node] + Math.Pow(1 - random.NextDouble(), power);
        return cumulated;
    }

    private static (int One, int Other) DrawPair(PlantedGraphParameters parameters, double[] sociability, ref SeededRandom random)
    {
        var one = DrawFrom(sociability, 0, parameters.Nodes, ref random);
        if (random.NextDouble() >= parameters.Inside)
            return (one, DrawFrom(sociability, 0, parameters.Nodes, ref random));
        var group = (long)one * parameters.Groups / parameters.Nodes;
        return (one, DrawFrom(sociability, FirstOf(group, parameters), FirstOf(group + 1, parameters), ref random));
    }

    // The first node whose number, times groups, over nodes reaches the group.
    private static int FirstOf(long group, PlantedGraphParameters parameters) =>
        (int)((group * parameters.Nodes + parameters.Groups - 1) / parameters.Groups);

    private static int DrawFrom(double[] sociability, int start, int end, ref SeededRandom random)
    {
        var sought = sociability[start] + random.NextDouble() * (sociability[end] - sociability[start]);
        var position = sociability.AsSpan(start, end - start + 1).BinarySearch(sought);
        return Math.Min(end - 1, start + (position >= 0 ? position : ~position - 1));
    }
}
