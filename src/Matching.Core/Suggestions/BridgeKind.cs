namespace Matching.Suggestions;

/// <summary>What a suggestion connects.</summary>
public enum BridgeKind
{
    /// <summary>Inside the member's strong-tie cluster.</summary>
    Bonding = 1,

    /// <summary>Between strong-tie clusters.</summary>
    Bridging = 2,

    /// <summary>Between clusters and between different socioeconomic bands, where both consent to the use of theirs.</summary>
    Linking = 3,
}
