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

    /// <summary>The rows in another order.</summary>
    /// <param name="places">By number of a row as it was added, its number from now on.</param>
    public Rows<T> Build(ReadOnlySpan<int> places)
    {
        var moved = new int[rowOf.Count];
        for (var item = 0; item < moved.Length; item++)
            moved[item] = places[rowOf[item]];
        return Rows<T>.Group(places.Length, moved, CollectionsMarshal.AsSpan(items));
    }

    public Rows<T> Build(int rows) => Rows<T>.Group(rows, CollectionsMarshal.AsSpan(rowOf), CollectionsMarshal.AsSpan(items));
}
