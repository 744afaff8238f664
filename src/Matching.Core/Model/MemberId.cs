namespace Matching.Model;

/// <summary>Id of a member, unique in its network: 1 to 128 characters, see <see cref="Identifier"/>. Compared by code point.</summary>
public readonly record struct MemberId : IComparable<MemberId>
{
    private readonly string? _value;

    /// <summary>Takes an id as it is.</summary>
    /// <exception cref="ArgumentException">The text is no <see cref="Identifier"/>.</exception>
    public MemberId(string value) => _value = Identifier.Check(value, nameof(MemberId));

    /// <summary>The text of the id; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public int CompareTo(MemberId other) => Identifier.Compare(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
