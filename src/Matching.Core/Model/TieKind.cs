namespace Matching.Model;

/// <summary>
/// Kind of a tie: a word of 1 to 64 characters out of a-z, 0-9, '-' and '_'. The well-known kinds carry a zone and an
/// intensity; a network's own kinds count as generalised ties of intensity 0.3.
/// </summary>
public readonly record struct TieKind : IComparable<TieKind>
{
    private readonly string? _value;

    /// <summary>Takes a kind as it is.</summary>
    /// <exception cref="ArgumentException">The text is no kind, see <see cref="Word.Problem"/>.</exception>
    public TieKind(string value) => _value = Word.Check(value, nameof(TieKind));

    /// <summary>The text of the kind; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>Family.</summary>
    public static TieKind Kin { get; } = new("kin");

    /// <summary>Friends.</summary>
    public static TieKind Friend { get; } = new("friend");

    /// <summary>People who live close by.</summary>
    public static TieKind Neighbour { get; } = new("neighbour");

    /// <summary>People who work or study together.</summary>
    public static TieKind Colleague { get; } = new("colleague");

    /// <summary>People who know each other, no more.</summary>
    public static TieKind Acquaintance { get; } = new("acquaintance");

    /// <summary>Mentor and mentee.</summary>
    public static TieKind Mentor { get; } = new("mentor");

    /// <summary>A tie through an organisation or an office.</summary>
    public static TieKind Institutional { get; } = new("institutional");

    /// <summary>Zone that the kind implies where nobody states one.</summary>
    public TieZone ImpliedZone => Value switch
    {
        "kin" or "friend" => TieZone.Informal,
        "institutional" => TieZone.Institutional,
        _ => TieZone.Generalised,
    };

    /// <summary>Intensity, 0 to 1, that the kind implies where nobody states one.</summary>
    public double ImpliedIntensity => Value switch
    {
        "kin" => 0.8,
        "friend" => 0.7,
        "mentor" => 0.5,
        "neighbour" or "colleague" => 0.4,
        "acquaintance" or "institutional" => 0.2,
        _ => 0.3,
    };

    /// <inheritdoc/>
    public int CompareTo(TieKind other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
