namespace Matching.Storage;

/// <summary>Number of a write in a network: 1 for its creation, then one more for every change set, without gaps. 0 is before all writes.</summary>
/// <param name="Value">The number, 0 or more.</param>
public readonly record struct Revision(long Value) : IComparable<Revision>
{
    /// <summary>Before all writes.</summary>
    public static Revision None => default;

    /// <summary>The revision that follows.</summary>
    public Revision Next => new(Value + 1);

    /// <inheritdoc/>
    public int CompareTo(Revision other) => Value.CompareTo(other.Value);

    /// <summary>Whether left is older than right.</summary>
    public static bool operator <(Revision left, Revision right) => left.Value < right.Value;

    /// <summary>Whether left is newer than right.</summary>
    public static bool operator >(Revision left, Revision right) => left.Value > right.Value;

    /// <summary>Whether left is not newer than right.</summary>
    public static bool operator <=(Revision left, Revision right) => left.Value <= right.Value;

    /// <summary>Whether left is not older than right.</summary>
    public static bool operator >=(Revision left, Revision right) => left.Value >= right.Value;

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
