using System.Globalization;
using Google.Protobuf.WellKnownTypes;

namespace Matching.Cli.Import.Rows;

/// <summary>A row in the words of the contract. Reading a value that is not what its field asks for notes a problem.</summary>
internal sealed class MappedRow(SourceFile file, int line)
{
    private readonly Dictionary<string, IReadOnlyList<string>> _values = [];
    private List<RowProblem>? _problems;

    public RowOrigin Origin { get; } = new(file, line);

    public IReadOnlyList<RowProblem> Problems => _problems ?? [];

    public bool Has(string field) => _values.ContainsKey(field);

    public string Text(string field) => _values.TryGetValue(field, out var values) ? values[0] : "";

    public IReadOnlyList<string> Texts(string field) => _values.GetValueOrDefault(field, []);

    public void Set(string field, IReadOnlyList<string> values) => _values[field] = values;

    public void Reject(string field, string value, string reason) => (_problems ??= []).Add(new RowProblem(file.Label(field), value, reason));

    public double Number(string field)
    {
        var text = file.Mapping.DecimalComma ? Text(field).Replace(',', '.') : Text(field);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number;
        Reject(field, Text(field), text.Contains(',') ? "is not a number; if the file writes 0,5 say `decimal: \",\"` in the mapping" : "is not a number");
        return 0;
    }

    public int Whole(string field)
    {
        if (int.TryParse(Text(field), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
            return number;
        Reject(field, Text(field), "is not a whole number");
        return 0;
    }

    public bool Flag(string field)
    {
        switch (Text(field).ToLowerInvariant())
        {
            case "true" or "yes" or "y" or "1":
                return true;
            case "false" or "no" or "n" or "0":
                return false;
            default:
                Reject(field, Text(field), "must be yes or no");
                return false;
        }
    }

    public Timestamp Time(string field)
    {
        const DateTimeStyles Style = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (DateTimeOffset.TryParse(Text(field), CultureInfo.InvariantCulture, Style, out var time) && Text(field) is [>= '0' and <= '9', _, _, _, '-', ..])
            return Timestamp.FromDateTimeOffset(time);
        Reject(field, Text(field), "is not a time such as 2026-05-17 or 2026-05-17T14:30:00Z; other ways of writing need `format` in the mapping");
        return new Timestamp();
    }

    public T Choice<T>(string field, string text) where T : struct, System.Enum
    {
        if (Choices<T>.Find(text) is { } value)
            return value;
        Reject(field, text, $"must be one of {string.Join(", ", Choices<T>.Words)}");
        return default;
    }
}
