using System.Globalization;

namespace Matching.Cli.Import.Mapping;

/// <summary>Reads one entry of `fields`: the name of a column, or a map that says more.</summary>
internal static class FieldMappingReader
{
    private static readonly string[] Sources = ["column", "template", "value"];

    private static readonly string[] Keys = [.. Sources, "default", "split", "before_last", "values", "otherwise", "range", "format"];

    public static FieldMapping Read(YamlPlace place, RowField field, IReadOnlyList<RowField> known)
    {
        if (place.IsScalar)
            return new FieldMapping { Field = field, Source = new FieldSource.Column(place.Text()) };
        var entries = place.Entries(Keys);
        var read = new FieldMapping
        {
            Field = field,
            Source = ReadSource(place, entries),
            Default = Text(entries, "default"),
            Split = Text(entries, "split"),
            BeforeLast = Text(entries, "before_last"),
            Values = entries.TryGetValue("values", out var values) ? ReadValues(values, field, known) : null,
            KeepOthers = entries.TryGetValue("otherwise", out var otherwise) && ReadOtherwise(otherwise),
            Range = entries.TryGetValue("range", out var range) ? ReadRange(range) : null,
            Format = Text(entries, "format"),
        };
        return read.Split is not null && !field.Many ? throw entries["split"].Error($"{field.Name} has one value only") : read;
    }

    private static string? Text(IReadOnlyDictionary<string, YamlPlace> entries, string key) =>
        entries.TryGetValue(key, out var place) && place.Text() is { Length: > 0 } text ? text : null;

    private static FieldSource ReadSource(YamlPlace place, IReadOnlyDictionary<string, YamlPlace> entries) =>
        Sources.Where(entries.ContainsKey).ToArray() switch
        {
            ["column"] => new FieldSource.Column(entries["column"].Text()),
            ["value"] => new FieldSource.Constant(entries["value"].Text()),
            ["template"] => FieldSource.Template.Parse(entries["template"].Text()) ?? throw entries["template"].Error("has braces that do not match"),
            _ => throw place.Error("needs exactly one of column, template, value"),
        };

    private static Dictionary<string, IReadOnlyDictionary<string, string>> ReadValues(YamlPlace place, RowField field, IReadOnlyList<RowField> known)
    {
        var names = known.Select(other => other.Name).ToArray();
        return place.Entries().ToDictionary(entry => entry.Name, entry => entry.Place.IsScalar
            ? new Dictionary<string, string> { [field.Name] = entry.Place.Text() }
            : (IReadOnlyDictionary<string, string>)entry.Place.Entries(names).ToDictionary(part => part.Key, part => part.Value.Text()));
    }

    private static bool ReadOtherwise(YamlPlace place) => place.Text() switch
    {
        "keep" => true,
        "reject" => false,
        _ => throw place.Error("must be keep or reject"),
    };

    private static (double Least, double Most) ReadRange(YamlPlace place) =>
        place.Texts() is [var least, var most] && Number(least) is { } low && Number(most) is { } high && low < high
            ? (low, high)
            : throw place.Error("must be two numbers, the lesser first, such as [1, 5]");

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
