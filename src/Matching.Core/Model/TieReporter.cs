namespace Matching.Model;

/// <summary>Who reports a tie.</summary>
public enum TieReporter
{
    /// <summary>A partner's record, or the system.</summary>
    Partner = 0,

    /// <summary>The first member of the pair.</summary>
    First = 1,

    /// <summary>The second member of the pair.</summary>
    Second = 2,
}
