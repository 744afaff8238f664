namespace Matching.Model;

/// <summary>Something that happened between two different members: help given, a message, a meeting.</summary>
public sealed record Interaction
{
    /// <summary>Id, unique in the network.</summary>
    public required InteractionId Id { get; init; }

    /// <summary>Who gave, wrote or invited.</summary>
    public required MemberId From { get; init; }

    /// <summary>Who received.</summary>
    public required MemberId To { get; init; }

    /// <summary>Kind, a <see cref="Word"/> such as "help", "message", "meeting".</summary>
    public required string Kind { get; init; }

    /// <summary>When it happened; UTC, microseconds.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Hours given, 0 to 10,000; 0 where hours do not apply.</summary>
    public double Hours { get; init; }

    /// <summary>What it was about.</summary>
    public ConceptId? Concept { get; init; }
}
