namespace Matching.Model;

/// <summary>Who of the two answers.</summary>
public enum OutcomeSide
{
    /// <summary>The member to whom the candidate was suggested.</summary>
    Member = 1,

    /// <summary>The candidate.</summary>
    Candidate = 2,
}
