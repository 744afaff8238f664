using System.Collections.Immutable;

namespace Microsoft.ML.Data;

/// <summary>Vectors of a fixed size, or of any.</summary>
public sealed class VectorDataViewType : StructuredDataViewType
{
    /// <param name="itemType">The type of the elements.</param>
    /// <param name="size">Number of elements; 0 where it differs from row to row.</param>
    public VectorDataViewType(PrimitiveDataViewType itemType, int size = 0)
        : base(typeof(VBuffer<>).MakeGenericType(itemType.RawType))
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        (ItemType, Size) = (itemType, size);
    }

    public PrimitiveDataViewType ItemType { get; }

    public int Size { get; }

    public bool IsKnownSize => Size > 0;

    public ImmutableArray<int> Dimensions => [Size];

    public override bool Equals(DataViewType? other) => other is VectorDataViewType vector && vector.Size == Size && vector.ItemType.Equals(ItemType);

    public override bool Equals(object? obj) => obj is DataViewType type && Equals(type);

    public override int GetHashCode() => HashCode.Combine(ItemType, Size);

    public override string ToString() => IsKnownSize ? $"Vector<{ItemType}, {Size}>" : $"Vector<{ItemType}>";
}
