namespace Matching.Model;

/// <summary>Id of a ranking model, unique in its network: 1 to 128 characters, see <see cref="Identifier"/>. Compared by code point.</summary>
public readonly record struct ModelId : IComparable<ModelId>
{
    private readonly string? _value;

    /// <summary>Takes an id as it is.</summary>
    /// <exception cref="ArgumentException">The text is no <see cref="Identifier"/>.</exception>
    public ModelId(string value) => _value = Identifier.Check(value, nameof(ModelId));

    /// <summary>The text of the id; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public int CompareTo(ModelId other) => Identifier.Compare(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
