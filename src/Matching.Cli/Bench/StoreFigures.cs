namespace Matching.Cli.Bench;

/// <summary>What <see cref="StoreBench"/> measured of one store.</summary>
internal sealed record StoreFigures
{
    public required double MembersPerSecond { get; init; }

    public required double TiesPerSecond { get; init; }

    public required double LoadSeconds { get; init; }

    public required double LoadedTiesPerSecond { get; init; }

    public required double WriteMedianMilliseconds { get; init; }

    public required double WriteP99Milliseconds { get; init; }
}
