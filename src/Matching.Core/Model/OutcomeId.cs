namespace Matching.Model;

/// <summary>Id of an outcome, unique in its network: 1 to 128 characters, see <see cref="Identifier"/>. Compared by code point.</summary>
public readonly record struct OutcomeId : IComparable<OutcomeId>
{
    private readonly string? _value;

    /// <summary>Takes an id as it is.</summary>
    /// <exception cref="ArgumentException">The text is no <see cref="Identifier"/>.</exception>
    public OutcomeId(string value) => _value = Identifier.Check(value, nameof(OutcomeId));

    /// <summary>The text of the id; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public int CompareTo(OutcomeId other) => Identifier.Compare(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
