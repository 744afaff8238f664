using Matching.Server.Errors;

namespace Matching.Server.Validation;

/// <summary>Gathers everything that is wrong with a request or an imported row.</summary>
internal sealed class Violations
{
    private const int ShownValue = 200;
    // A hostile message can hold a fault in every other byte; nobody reads more than this, and trailers have a limit.
    private const int MaxFound = 100;
    private readonly List<FieldViolation> _found = [];

    public IReadOnlyList<FieldViolation> Found => _found;

    public Violations Add(FieldPath field, string value, string problem)
    {
        if (_found.Count < MaxFound)
            _found.Add(new FieldViolation(field.ToString(), Shorten(value), problem));
        return this;
    }

    public Violations AddIf(bool wrong, FieldPath field, string value, string problem) => wrong ? Add(field, value, problem) : this;

    public void ThrowIfAny()
    {
        if (_found.Count > 0)
            throw RequestException.InvalidFields(_found);
    }

    public void Clear() => _found.Clear();

    /// <summary>The first characters of a text, never half of one.</summary>
    public static string Shorten(string value)
    {
        if (value.Length <= ShownValue)
            return value;
        return value[..(char.IsHighSurrogate(value[ShownValue - 1]) ? ShownValue - 1 : ShownValue)];
    }
}
