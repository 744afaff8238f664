namespace Matching.Cli.Bench;

/// <summary>What `matching bench suggest` measured.</summary>
internal sealed record SuggestBenchReport
{
    public required int Members { get; init; }

    public required int Ties { get; init; }

    public required ulong Seed { get; init; }

    public required int Queries { get; init; }

    public required int Limit { get; init; }

    public required SnapshotFigures Snapshot { get; init; }

    public required double MeanCandidates { get; init; }

    /// <summary>In the engine, without server and store.</summary>
    public required QuestionTimes Suggest { get; init; }

    public required IngestFigures Ingest { get; init; }

    /// <summary>Null where it was not asked for.</summary>
    public required GrpcFigures? Grpc { get; init; }

    public required string BaselineDescription { get; init; }

    public required QuestionTimes Baseline { get; init; }

    /// <summary>Processor time of a suggestion over that of the baseline, medians.</summary>
    public required double RatioToBaseline { get; init; }
}
