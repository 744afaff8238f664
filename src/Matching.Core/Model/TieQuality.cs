namespace Matching.Model;

/// <summary>How a tie feels to whoever reports it.</summary>
public enum TieQuality
{
    /// <summary>Not said; counts as neutral.</summary>
    Unstated = 0,

    /// <summary>It helps.</summary>
    Supportive = 1,

    /// <summary>Neither nor.</summary>
    Neutral = 2,

    /// <summary>It hurts: the two are never brought together, and only the reporter ever sees this.</summary>
    Difficult = 3,
}
