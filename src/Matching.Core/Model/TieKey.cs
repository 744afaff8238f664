namespace Matching.Model;

/// <summary>What identifies a tie in a network: one per pair and kind.</summary>
/// <param name="Pair">The two members.</param>
/// <param name="Kind">Kind of tie.</param>
public readonly record struct TieKey(MemberPair Pair, TieKind Kind);
