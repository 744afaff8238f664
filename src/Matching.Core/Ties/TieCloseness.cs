namespace Matching.Ties;

/// <summary>What zones say about whether a tie is strong.</summary>
internal enum TieCloseness : byte
{
    /// <summary>Nothing; the intensity decides.</summary>
    Open,

    /// <summary>Informal: strong.</summary>
    Close,

    /// <summary>A member says it is generalised or institutional: not strong, however intense.</summary>
    SaidNotClose,
}
