namespace Matching.Model;

/// <summary>How formal a tie is.</summary>
public enum TieZone
{
    /// <summary>Not said; follows from the kind.</summary>
    Unstated = 0,

    /// <summary>Family, close friends.</summary>
    Informal = 1,

    /// <summary>People known from work, neighbourhood, associations.</summary>
    Generalised = 2,

    /// <summary>Ties through an organisation or an office.</summary>
    Institutional = 3,
}
