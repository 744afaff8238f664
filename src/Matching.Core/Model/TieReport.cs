namespace Matching.Model;

/// <summary>What one reporter says of a tie. There is at most one report per tie and reporter; a later one replaces it.</summary>
public sealed record TieReport
{
    /// <summary>The tie.</summary>
    public required TieKey Key { get; init; }

    /// <summary>Who says so.</summary>
    public TieReporter Reporter { get; init; }

    /// <summary>How formal the tie is; <see cref="TieZone.Unstated"/> follows the kind.</summary>
    public TieZone Zone { get; init; }

    /// <summary>Time and closeness, 0 to 1; null follows the kind.</summary>
    public double? Intensity { get; init; }

    /// <summary>How it feels.</summary>
    public TieQuality Quality { get; init; }

    /// <summary>Who may see this report.</summary>
    public TieVisibility Visibility { get; init; }

    /// <summary>Where the report comes from.</summary>
    public TieProvenance Provenance { get; init; }

    /// <summary>When the two were last in contact; UTC, microseconds; null where not known.</summary>
    public DateTimeOffset? LastContact { get; init; }
}
