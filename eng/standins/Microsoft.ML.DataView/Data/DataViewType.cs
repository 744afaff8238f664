namespace Microsoft.ML.Data;

/// <summary>The type of a column's values.</summary>
public abstract class DataViewType
{
    private protected DataViewType(Type rawType) => RawType = rawType;

    /// <summary>The type that getters give values as.</summary>
    public Type RawType { get; }

    public abstract bool Equals(DataViewType? other);
}
