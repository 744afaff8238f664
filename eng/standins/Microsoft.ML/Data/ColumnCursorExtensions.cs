namespace Microsoft.ML.Data;

/// <summary>Reading one column.</summary>
public static class ColumnCursorExtensions
{
    /// <summary>The values of a column, read as they are asked for; vectors as arrays.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">The column's values are of another type.</exception>
    public static IEnumerable<T> GetColumn<T>(this IDataView data, string columnName)
    {
        var column = data.Schema[columnName];
        return typeof(T).IsArray
            ? (IEnumerable<T>)typeof(ColumnCursorExtensions).GetMethod(nameof(Vectors), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(typeof(T).GetElementType()!).Invoke(null, [data, column])!
            : Values<T>(data, column);
    }

    private static IEnumerable<T[]> Vectors<T>(IDataView data, DataViewSchema.Column column) =>
        Values<VBuffer<T>>(data, column).Select(buffer => buffer.GetValues().ToArray());

    private static IEnumerable<T> Values<T>(IDataView data, DataViewSchema.Column column)
    {
        using var cursor = data.GetRowCursor([column]);
        var getter = cursor.GetGetter<T>(column);
        T value = default!;
        while (cursor.MoveNext())
        {
            getter(ref value);
            yield return value;
        }
    }
}
