namespace Matching.Cli.Bench;

/// <summary>What `matching bench suggest` measured. Times are in the engine, without server and store.</summary>
internal sealed record SuggestBenchReport
{
    public required int Members { get; init; }

    public required int Ties { get; init; }

    public required ulong Seed { get; init; }

    public required int Queries { get; init; }

    public required int Limit { get; init; }

    public required double SnapshotBuildSeconds { get; init; }

    public required double BytesPerDirectedTie { get; init; }

    public required double BytesPerMember { get; init; }

    public required int LargestDegree { get; init; }

    public required int Clusters { get; init; }

    public required double MeanCandidates { get; init; }

    public required double SuggestMedianMicroseconds { get; init; }

    public required double SuggestP99Microseconds { get; init; }

    public required long SuggestAllocatedBytesPerQuery { get; init; }

    public required string Baseline { get; init; }

    public required double BaselineMedianMicroseconds { get; init; }

    public required double MedianRatioToBaseline { get; init; }
}
