namespace Matching.Cli.Bench;

/// <summary>Suggestions over gRPC on the loopback, server and load generator in one process on the same processors.</summary>
internal sealed record GrpcFigures
{
    /// <summary>Callers, each with one call under way at a time.</summary>
    public required int Callers { get; init; }

    public required int Requests { get; init; }

    public required double RequestsPerSecond { get; init; }

    public required double MedianMilliseconds { get; init; }

    public required double P99Milliseconds { get; init; }

    /// <summary>Of server and load generator together.</summary>
    public required double ProcessorMicrosecondsPerRequest { get; init; }

    public required long AllocatedBytesPerRequest { get; init; }
}
