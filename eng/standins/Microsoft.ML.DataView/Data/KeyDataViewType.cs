namespace Microsoft.ML.Data;

/// <summary>Keys 1 … <see cref="Count"/> of a set, with 0 for none.</summary>
public sealed class KeyDataViewType : PrimitiveDataViewType
{
    /// <param name="type">uint, in this version.</param>
    /// <param name="count">How many keys the set has.</param>
    public KeyDataViewType(Type type, ulong count)
        : base(type)
    {
        if (type != typeof(uint))
            throw new ArgumentException($"Keys are uint here, not {type}.", nameof(type));
        ArgumentOutOfRangeException.ThrowIfZero(count);
        Count = count;
    }

    public ulong Count { get; }

    public override bool Equals(DataViewType? other) => other is KeyDataViewType key && key.Count == Count && key.RawType == RawType;

    public override bool Equals(object? obj) => obj is DataViewType type && Equals(type);

    public override int GetHashCode() => HashCode.Combine(RawType, Count);

    public override string ToString() => $"Key<UInt32, 0-{Count - 1}>";
}
