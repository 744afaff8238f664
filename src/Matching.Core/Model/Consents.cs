namespace Matching.Model;

/// <summary>What a member agreed to; nothing by default. Each can be withdrawn, with effect on the next read.</summary>
[Flags]
public enum Consents
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>To be suggested to others, and to receive suggestions.</summary>
    Matching = 1,

    /// <summary>To be named as an introducer between two contacts.</summary>
    Introducing = 2,

    /// <summary>That the socioeconomic band is used in re-ranking and measurement.</summary>
    BandUse = 4,
}
