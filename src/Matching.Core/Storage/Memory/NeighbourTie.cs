using Matching.Model;

namespace Matching.Storage.Memory;

/// <summary>A tie as one of its members sees it, in the order in which that member's ties are listed.</summary>
internal readonly record struct NeighbourTie(MemberId Other, TieKind Kind) : IComparable<NeighbourTie>
{
    public int CompareTo(NeighbourTie other) => Other.CompareTo(other.Other) is var order and not 0 ? order : Kind.CompareTo(other.Kind);
}
