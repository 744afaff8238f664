namespace Matching.Model;

/// <summary>What identifies a tie in a network: one per pair and kind. Ordered by pair, then kind.</summary>
/// <param name="Pair">The two members.</param>
/// <param name="Kind">Kind of tie.</param>
public readonly record struct TieKey(MemberPair Pair, TieKind Kind) : IComparable<TieKey>
{
    /// <inheritdoc/>
    public int CompareTo(TieKey other) => Pair.CompareTo(other.Pair) is var order and not 0 ? order : Kind.CompareTo(other.Kind);
}
