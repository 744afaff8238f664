namespace Microsoft.ML.Data.Internal;

/// <summary>A member whose arrays are vectors; an array of another size than the column's is refused as it is read.</summary>
internal sealed class VectorMemberColumn<TRow, TItem>(Func<TRow, TItem[]?> get, string name, int size)
    : MemberColumn<TRow, VBuffer<TItem>>(row => Vector(get(row) ?? [], name, size))
{
    private static VBuffer<TItem> Vector(TItem[] values, string name, int size) => size == 0 || values.Length == size
        ? new(values)
        : throw new InvalidOperationException($"Vector size mismatch in column '{name}': expected {size}, got {values.Length}.");
}
