namespace Matching.Cli.Bench;

/// <summary>
/// How long questions took, one after another on one thread. Processor time is the process's own and does not count what others on the machine take;
/// it is what rates per core are of.
/// </summary>
internal sealed record QuestionTimes
{
    public required double PerSecondPerCore { get; init; }

    public required double PerSecond { get; init; }

    public required double MedianMicroseconds { get; init; }

    public required double P99Microseconds { get; init; }

    public required double MedianProcessorMicroseconds { get; init; }

    public required double P99ProcessorMicroseconds { get; init; }

    public required long AllocatedBytesPerQuery { get; init; }
}
