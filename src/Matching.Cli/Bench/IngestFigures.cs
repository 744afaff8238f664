namespace Matching.Cli.Bench;

/// <summary>How fast an overlay takes tie events from the change log.</summary>
internal sealed record IngestFigures
{
    public required int Events { get; init; }

    public required double EventsPerSecond { get; init; }

    public required double EventsPerSecondPerCore { get; init; }
}
