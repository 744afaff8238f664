namespace Matching.Model;

/// <summary>Id of a concept of a taxonomy, unique in its network: 1 to 128 characters, see <see cref="Identifier"/>. Compared by code point.</summary>
public readonly record struct ConceptId : IComparable<ConceptId>
{
    private readonly string? _value;

    /// <summary>Takes an id as it is.</summary>
    /// <exception cref="ArgumentException">The text is no <see cref="Identifier"/>.</exception>
    public ConceptId(string value) => _value = Identifier.Check(value, nameof(ConceptId));

    /// <summary>The text of the id; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public int CompareTo(ConceptId other) => Identifier.Compare(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
