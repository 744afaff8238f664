namespace Matching.Cli.Bench;

/// <summary>What `matching bench leiden` measured.</summary>
internal sealed record LeidenBenchReport
{
    public required int Nodes { get; init; }

    public required int Edges { get; init; }

    /// <summary>Planted groups.</summary>
    public required int Groups { get; init; }

    public required ulong Seed { get; init; }

    public required int Threads { get; init; }

    /// <summary>Ours: the run of median time.</summary>
    public required LeidenTime Engine { get; init; }

    /// <summary>Passes of ours over the hierarchy.</summary>
    public required int Passes { get; init; }

    public required IReadOnlyList<LeidenTime> Peers { get; init; }

    /// <summary>Each peer's time divided by ours.</summary>
    public IReadOnlyDictionary<string, double> TimesAsLong => Peers.ToDictionary(peer => peer.Program, peer => Math.Round(peer.Seconds / Engine.Seconds, 2));
}
