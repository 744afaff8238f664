namespace Matching.Simulation;

/// <summary>What network to generate. Equal parameters give equal networks.</summary>
public sealed record SimulationParameters
{
    /// <summary>Members, at least 2. Default 1,000.</summary>
    public int Members { get; init; } = 1_000;

    /// <summary>Tied pairs, at most a quarter of all there could be. Default 10,000.</summary>
    public int Ties { get; init; } = 10_000;

    /// <summary>Seed of everything. Default 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Smallest and largest planted circle. Default 8 to 60.</summary>
    public (int Least, int Most) CircleSize { get; init; } = (8, 60);

    /// <summary>Circles that share a locality. Default 20.</summary>
    public int CirclesPerLocality { get; init; } = 20;

    /// <summary>Share of ties inside a circle. Default 0.45.</summary>
    public double InsideCircle { get; init; } = 0.45;

    /// <summary>Share of ties between circles of one locality; the rest goes anywhere. Default 0.3.</summary>
    public double InsideLocality { get; init; } = 0.3;

    /// <summary>
    /// Exponent of the power law of how sociable people are, above 2; a lower one makes larger hubs. Default 2.8, which gives the best connected of
    /// 100,000 members some twenty times the mean.
    /// </summary>
    public double TailExponent { get; init; } = 2.8;
}
