using System.Globalization;
using Matching.Cli.Import.Mapping;

namespace Matching.Cli.Import.Rows;

/// <summary>Turns the rows of a file into the words of the contract, as the mapping says.</summary>
internal sealed class RowMapper
{
    private readonly SourceFile _file;
    private readonly Dictionary<string, int> _columns;
    private readonly (RowFilter Filter, int Column)[] _filters;
    private readonly string[] _needed;

    public RowMapper(SourceFile file, IReadOnlyList<string> columns)
    {
        _file = file;
        _columns = columns.Select((name, index) => (name, index)).Where(column => column.name.Length > 0).ToDictionary(column => column.name, column => column.index);
        _filters = [.. file.Mapping.Filters.Select(filter => (filter, _columns[filter.Column]))];
        _needed = [.. RoleFields.Of(file.Mapping.Role).Where(field => field.Needed).Select(field => field.Name)];
    }

    /// <summary>The row; null where the mapping leaves it out.</summary>
    public MappedRow? Map(SourceRow source)
    {
        var row = new MappedRow(_file, source.Line);
        if (source.Problem is { } problem)
        {
            row.Reject("", string.Join(_file.Mapping.Delimiter, source.Cells), $"the row {problem}");
            return row;
        }
        if (!_filters.All(filter => filter.Filter.Passes(source.Cells[filter.Column].Trim())))
            return null;
        foreach (var field in _file.Mapping.Fields)
            Fill(row, field, source.Cells);
        // A field that is missing because of another problem is not reported on top of it.
        if (row.Problems.Count == 0 && Array.Find(_needed, field => !row.Has(field)) is { } missing)
            row.Reject(missing, "", "is empty");
        return row;
    }

    private void Fill(MappedRow row, FieldMapping field, IReadOnlyList<string> cells)
    {
        var text = Read(field.Source, cells).Trim();
        if (field.BeforeLast is { } mark)
            text = text.LastIndexOf(mark, StringComparison.Ordinal) is >= 0 and var at ? text[..at] : "";
        if (text.Length == 0)
            text = field.Default ?? "";
        if (text.Length == 0)
            return;
        string[] texts = field.Split is { } split
            ? text.Split(split, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [text];
        if (field.Values is not null)
            Translate(row, field, texts);
        else if (texts.Length > 0)
            row.Set(field.Field.Name, [.. texts.Select(one => Convert(row, field, one))]);
    }

    private string Read(FieldSource source, IReadOnlyList<string> cells) => source switch
    {
        FieldSource.Column column => cells[_columns[column.Name]],
        FieldSource.Constant constant => constant.Value,
        FieldSource.Template template => Fill(template, cells),
        _ => throw new InvalidOperationException($"No way to read {source}."),
    };

    private string Fill(FieldSource.Template template, IReadOnlyList<string> cells)
    {
        var parts = template.Parts.Select((part, index) => index % 2 == 0 ? part : cells[_columns[part]].Trim()).ToArray();
        return parts.Where((part, index) => index % 2 == 1 && part.Length == 0).Any() ? "" : string.Concat(parts);
    }

    private static void Translate(MappedRow row, FieldMapping field, string[] texts)
    {
        var meanings = new List<KeyValuePair<string, string>>();
        foreach (var text in texts)
        {
            if (field.Values!.TryGetValue(text, out var meaning))
                meanings.AddRange(meaning);
            else if (field.KeepOthers)
                meanings.Add(new(field.Field.Name, text));
            else
                row.Reject(field.Field.Name, text, "is not among the values that the mapping translates");
        }
        foreach (var group in meanings.Where(meaning => meaning.Value.Length > 0).GroupBy(meaning => meaning.Key, meaning => meaning.Value))
            row.Set(group.Key, [.. group]);
    }

    private string Convert(MappedRow row, FieldMapping field, string text)
    {
        if (field.Range is { } range)
            return Scale(row, field, text, range);
        if (field.Format is not { } format)
            return text;
        if (DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time))
            return time.ToString("O", CultureInfo.InvariantCulture);
        row.Reject(field.Field.Name, text, $"is not a time written as {format}");
        return text;
    }

    private string Scale(MappedRow row, FieldMapping field, string text, (double Least, double Most) range)
    {
        var plain = _file.Mapping.DecimalComma ? text.Replace(',', '.') : text;
        if (!double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            row.Reject(field.Field.Name, text, "is not a number");
        else if (number < range.Least || number > range.Most || double.IsNaN(number))
            row.Reject(field.Field.Name, text, FormattableString.Invariant($"must be between {range.Least} and {range.Most}"));
        return ((number - range.Least) / (range.Most - range.Least)).ToString("R", CultureInfo.InvariantCulture);
    }
}
