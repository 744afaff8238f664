namespace Matching.Cli.Bench;

/// <summary>What `matching bench metrics` measured.</summary>
internal sealed record MetricsBenchReport
{
    public required int Members { get; init; }

    public required int Ties { get; init; }

    public required ulong Seed { get; init; }

    /// <summary>Threads that ours used; the baseline has one.</summary>
    public required int Threads { get; init; }

    /// <summary>Name and version of the baseline; why there is none, otherwise.</summary>
    public required string Baseline { get; init; }

    public required IReadOnlyDictionary<string, MetricTime> Metrics { get; init; }
}
