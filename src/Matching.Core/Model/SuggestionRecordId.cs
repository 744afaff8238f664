namespace Matching.Model;

/// <summary>Id of a recorded list of suggestions, unique in its network: 1 to 128 characters, see <see cref="Identifier"/>. Compared by code point.</summary>
public readonly record struct SuggestionRecordId : IComparable<SuggestionRecordId>
{
    private readonly string? _value;

    /// <summary>Takes an id as it is.</summary>
    /// <exception cref="ArgumentException">The text is no <see cref="Identifier"/>.</exception>
    public SuggestionRecordId(string value) => _value = Identifier.Check(value, nameof(SuggestionRecordId));

    /// <summary>The text of the id; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public int CompareTo(SuggestionRecordId other) => Identifier.Compare(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
