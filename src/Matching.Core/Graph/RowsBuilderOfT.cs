using System.Runtime.InteropServices;

namespace Matching.Graph;

/// <summary>Collects items for rows in any order.</summary>
internal sealed class RowsBuilder<T>
    where T : unmanaged
{
    private readonly List<int> rowOf = [];
    private readonly List<T> items = [];

    public void Add(int row, T item)
    {
        rowOf.Add(row);
        items.Add(item);
    }

    public Rows<T> Build(int rows) => Rows<T>.Group(rows, CollectionsMarshal.AsSpan(rowOf), CollectionsMarshal.AsSpan(items));
}
