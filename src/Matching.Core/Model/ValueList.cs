namespace Matching.Model;

/// <summary>Makes <see cref="ValueList{T}"/>s, also from collection expressions.</summary>
public static class ValueList
{
    /// <summary>Copies the items.</summary>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    /// <summary>Takes the array over; nobody may change it afterwards.</summary>
    internal static ValueList<T> Of<T>(T[] items) => new(items);

    /// <summary>Copies the items.</summary>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items) => new([.. items]);
}
