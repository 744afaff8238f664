namespace Matching.Model;

/// <summary>Two different members, unordered: <see cref="First"/> is the lower id by code point. Ordered by first, then second.</summary>
public readonly record struct MemberPair : IComparable<MemberPair>
{
    /// <summary>Puts the two in order.</summary>
    /// <exception cref="ArgumentException">The two are the same member.</exception>
    public MemberPair(MemberId one, MemberId other)
    {
        var order = one.CompareTo(other);
        if (order == 0)
            throw new ArgumentException($"A tie needs two different members, got '{one}' twice.", nameof(other));
        (First, Second) = order < 0 ? (one, other) : (other, one);
    }

    /// <summary>The lower id.</summary>
    public MemberId First { get; }

    /// <summary>The higher id.</summary>
    public MemberId Second { get; }

    /// <summary>Whether the member is one of the two.</summary>
    public bool Contains(MemberId member) => First == member || Second == member;

    /// <summary>The one of the two that is not <paramref name="member"/>.</summary>
    public MemberId Other(MemberId member) => First == member ? Second : First;

    /// <inheritdoc/>
    public int CompareTo(MemberPair other) => First.CompareTo(other.First) is var order and not 0 ? order : Second.CompareTo(other.Second);
}
