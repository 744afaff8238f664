namespace Matching.Model;

/// <summary>Social position in bands relative to the network's population. Used, with consent, in re-ranking and measurement; never a ranking feature.</summary>
public enum SocioeconomicBand
{
    /// <summary>Not known, or not to be used.</summary>
    Unstated = 0,

    /// <summary>The lower part.</summary>
    Low = 1,

    /// <summary>The middle part.</summary>
    Middle = 2,

    /// <summary>The upper part.</summary>
    High = 3,
}
