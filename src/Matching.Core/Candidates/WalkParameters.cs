namespace Matching.Candidates;

/// <summary>How far and how long to walk.</summary>
public sealed record WalkParameters
{
    /// <summary>The defaults.</summary>
    public static WalkParameters Default { get; } = new();

    /// <summary>Most steps of all walks of a question together. Default 500: nearly everybody whom longer walks find is found by ways of three ties as well.</summary>
    public int Steps { get; init; } = 500;

    /// <summary>Chance to return to the contact that a walk began at, after each step. Default 0.5: two steps beyond the contact on average.</summary>
    public double Restart { get; init; } = 0.5;

    /// <summary>Walks stop early once this many admitted members were visited often. Default 200.</summary>
    public int EnoughCandidates { get; init; } = 200;

    /// <summary>Visits that count as often. Default 2.</summary>
    public int EnoughVisits { get; init; } = 2;
}
