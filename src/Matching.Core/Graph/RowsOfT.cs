using System.Runtime.CompilerServices;

namespace Matching.Graph;

/// <summary>Lists of different lengths, one per row, laid out one after another (compressed sparse rows). Immutable.</summary>
/// <typeparam name="T">What a row holds; without references, so that the memory is known.</typeparam>
public sealed class Rows<T>
    where T : unmanaged
{
    private readonly int[] offsets;
    private readonly T[] items;

    internal Rows(int[] offsets, T[] items)
    {
        this.offsets = offsets;
        this.items = items;
        LargePages.Ask(offsets);
        LargePages.Ask(items);
    }

    /// <summary>Number of rows.</summary>
    public int Count => offsets.Length - 1;

    /// <summary>Items of all rows together.</summary>
    public int ItemCount => items.Length;

    /// <summary>The items of a row, 0 to <see cref="Count"/> − 1.</summary>
    public ReadOnlySpan<T> this[int row] => items.AsSpan(offsets[row]..offsets[row + 1]);

    /// <summary>Hints that a row will be asked for soon (its place), or read soon (its items).</summary>
    internal void Prefetch(int row, bool items)
    {
        if (items)
            Graph.Prefetch.Element(this.items, offsets[row]);
        else
            Graph.Prefetch.Element(offsets, row);
    }

    /// <summary>Memory held, in bytes, object headers left out.</summary>
    public long EstimateBytes => (long)offsets.Length * sizeof(int) + (long)items.Length * Unsafe.SizeOf<T>();

    /// <summary>Groups items by row; items of a row keep the order in which they come.</summary>
    internal static Rows<T> Group(int rows, ReadOnlySpan<int> rowOf, ReadOnlySpan<T> items)
    {
        var starts = new int[rows + 1];
        foreach (var row in rowOf)
            starts[row + 1]++;
        for (var row = 0; row < rows; row++)
            starts[row + 1] += starts[row];
        var next = starts.AsSpan(..rows).ToArray();
        var grouped = new T[items.Length];
        for (var i = 0; i < items.Length; i++)
            grouped[next[rowOf[i]]++] = items[i];
        return new Rows<T>(starts, grouped);
    }
}
