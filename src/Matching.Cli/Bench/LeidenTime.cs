namespace Matching.Cli.Bench;

/// <summary>One search for communities.</summary>
internal sealed record LeidenTime
{
    /// <summary>Name and version of the program.</summary>
    public required string Program { get; init; }

    /// <summary>Time from start to end.</summary>
    public required double Seconds { get; init; }

    /// <summary>Time of all processors together.</summary>
    public required double CpuSeconds { get; init; }

    /// <summary>Modularity of what it found.</summary>
    public required double Modularity { get; init; }

    /// <summary>Communities that it found.</summary>
    public required int Communities { get; init; }
}
