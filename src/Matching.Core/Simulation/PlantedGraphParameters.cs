namespace Matching.Simulation;

/// <summary>What graph to generate. Equal parameters give equal graphs.</summary>
public sealed record PlantedGraphParameters
{
    /// <summary>Nodes, at least 2. Default 10,000.</summary>
    public int Nodes { get; init; } = 10_000;

    /// <summary>Pairs to draw; those drawn twice, and a node with itself, leave a little fewer edges. Default 100,000.</summary>
    public int Pairs { get; init; } = 100_000;

    /// <summary>Planted groups of equal size, at most as many as nodes. Default 20.</summary>
    public int Groups { get; init; } = 20;

    /// <summary>Share of pairs within a group, 0 to 1. Default 0.7.</summary>
    public double Inside { get; init; } = 0.7;

    /// <summary>Exponent of the power law of degrees, above 2. Default 2.8.</summary>
    public double TailExponent { get; init; } = 2.8;

    /// <summary>Seed of everything. Default 1.</summary>
    public ulong Seed { get; init; } = 1;
}
