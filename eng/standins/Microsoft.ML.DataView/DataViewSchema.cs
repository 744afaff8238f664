using System.Collections;
using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>The columns of a view. Of columns with the same name the last is the one that is found by it.</summary>
public sealed partial class DataViewSchema : IReadOnlyList<DataViewSchema.Column>
{
    private readonly Column[] _columns;

    private DataViewSchema(IEnumerable<(string Name, DataViewType Type)> columns) =>
        _columns = [.. columns.Select((column, index) => new Column(column.Name, index, column.Type))];

    public int Count => _columns.Length;

    public Column this[int columnIndex] => _columns[columnIndex];

    public Column this[string name] => GetColumnOrNull(name) ?? throw new ArgumentOutOfRangeException(nameof(name), $"Column '{name}' not found");

    public Column? GetColumnOrNull(string name)
    {
        var index = Array.FindLastIndex(_columns, column => column.Name == name);
        return index < 0 ? null : _columns[index];
    }

    public IEnumerator<Column> GetEnumerator() => ((IEnumerable<Column>)_columns).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => $"{Count} columns: {{{string.Join(", ", _columns.Select(column => column.Name))}}}";
}
