namespace Microsoft.ML.Data;

/// <summary>A type whose values are of one piece.</summary>
public abstract class PrimitiveDataViewType : DataViewType
{
    protected PrimitiveDataViewType(Type rawType)
        : base(rawType)
    {
    }
}
