using System.Text;
using System.Text.RegularExpressions;
using Matching.Cli.Import.Csv;

namespace Matching.Cli.Import.Mapping;

/// <summary>Reads one entry of `files`.</summary>
internal static class FileMappingReader
{
    // Longer than any honest expression takes on one cell.
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);

    public static FileMapping Read(YamlPlace place)
    {
        var entries = place.Entries("role", "path", "delimiter", "encoding", "decimal", "fields", "ignore", "where");
        var role = ReadRole(Needed(place, entries, "role"));
        return new FileMapping
        {
            Role = role,
            Path = Needed(place, entries, "path").Text(),
            Delimiter = entries.TryGetValue("delimiter", out var delimiter) ? ReadDelimiter(delimiter) : ',',
            Encoding = entries.TryGetValue("encoding", out var encoding) ? ReadEncoding(encoding) : null,
            DecimalComma = entries.TryGetValue("decimal", out var mark) && ReadDecimal(mark),
            Fields = ReadFields(Needed(place, entries, "fields"), role),
            Ignored = entries.TryGetValue("ignore", out var ignored) ? ReadIgnored(ignored) : new HashSet<string>(),
            Filters = entries.TryGetValue("where", out var where) ? [.. where.Items().Select(ReadFilter)] : [],
        };
    }

    private static YamlPlace Needed(YamlPlace place, IReadOnlyDictionary<string, YamlPlace> entries, string key) =>
        entries.TryGetValue(key, out var found) ? found : throw place.Error($"{key} is missing");

    private static Role ReadRole(YamlPlace place) =>
        Enum.TryParse<Role>(place.Text(), ignoreCase: true, out var role) && !char.IsDigit(place.Text()[0])
            ? role
            : throw place.Error($"unknown role \"{place.Text()}\"; expected {string.Join(", ", Enum.GetNames<Role>()).ToLowerInvariant()}");

    private static char ReadDelimiter(YamlPlace place) => place.Text() switch
    {
        "tab" => '\t',
        [var one] when one is not ('"' or '\n' or '\r') => one,
        _ => throw place.Error("must be one character, or tab"),
    };

    private static Encoding ReadEncoding(YamlPlace place) =>
        SourceText.Find(place.Text()) ?? throw place.Error($"unknown encoding \"{place.Text()}\"; such as utf-8, utf-16, windows-1252, iso-8859-15");

    private static bool ReadDecimal(YamlPlace place) => place.Text() switch
    {
        "." => false,
        "," => true,
        _ => throw place.Error("must be \".\" or \",\""),
    };

    private static List<FieldMapping> ReadFields(YamlPlace place, Role role)
    {
        var known = RoleFields.Of(role);
        var fields = place.Entries(known.Select(field => field.Name).ToArray());
        var read = fields.Select(entry => FieldMappingReader.Read(entry.Value, known.First(field => field.Name == entry.Key), known)).ToList();
        var given = read.SelectMany(field => field.Values?.Values.SelectMany(value => value.Keys) ?? []).Concat(fields.Keys).ToHashSet();
        foreach (var missing in known.Where(field => field.Needed && !given.Contains(field.Name)))
            throw place.Error($"{role.ToString().ToLowerInvariant()} need the field {missing.Name}");
        return read;
    }

    private static HashSet<string>? ReadIgnored(YamlPlace place) => place.Texts() is ["*"] ? null : [.. place.Texts()];

    private static RowFilter ReadFilter(YamlPlace place)
    {
        var entries = place.Entries("column", "in", "not_in", "matches");
        if (entries.Count < 2)
            throw place.Error("needs one of in, not_in, matches");
        return new RowFilter(
            Needed(place, entries, "column").Text(),
            entries.TryGetValue("in", out var within) ? within.Texts().ToHashSet() : null,
            entries.TryGetValue("not_in", out var without) ? without.Texts().ToHashSet() : null,
            entries.TryGetValue("matches", out var matches) ? ReadExpression(matches) : null);
    }

    private static Regex ReadExpression(YamlPlace place)
    {
        try
        {
            return new Regex(place.Text(), RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MatchTimeout);
        }
        catch (ArgumentException failure)
        {
            throw place.Error($"is no regular expression: {failure.Message}");
        }
    }
}
