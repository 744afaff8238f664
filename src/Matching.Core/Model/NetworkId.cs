namespace Matching.Model;

/// <summary>Id of a network (tenant): 1 to 128 characters, see <see cref="Identifier"/>. Compared by code point.</summary>
public readonly record struct NetworkId : IComparable<NetworkId>
{
    private readonly string? _value;

    /// <summary>Takes an id as it is.</summary>
    /// <exception cref="ArgumentException">The text is no <see cref="Identifier"/>.</exception>
    public NetworkId(string value) => _value = Identifier.Check(value, nameof(NetworkId));

    /// <summary>The text of the id; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public int CompareTo(NetworkId other) => Identifier.Compare(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
