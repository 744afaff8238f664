namespace Matching.Model;

/// <summary>Where a report comes from.</summary>
public enum TieProvenance
{
    /// <summary>Not said; counts as a partner's record.</summary>
    Unstated = 0,

    /// <summary>The member said so.</summary>
    SelfReport = 1,

    /// <summary>A partner's records.</summary>
    PartnerRecord = 2,

    /// <summary>Inferred from interactions.</summary>
    Inferred = 3,

    /// <summary>An introduction that this system made.</summary>
    Introduction = 4,
}
