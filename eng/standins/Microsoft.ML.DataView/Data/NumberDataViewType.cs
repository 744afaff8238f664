namespace Microsoft.ML.Data;

/// <summary>Numbers.</summary>
public sealed class NumberDataViewType : PrimitiveDataViewType
{
    private readonly string _name;

    private NumberDataViewType(Type rawType, string name)
        : base(rawType) => _name = name;

    public static NumberDataViewType Single { get; } = new(typeof(float), "Single");

    public static NumberDataViewType Double { get; } = new(typeof(double), "Double");

    public static NumberDataViewType Int32 { get; } = new(typeof(int), "Int32");

    public static NumberDataViewType UInt32 { get; } = new(typeof(uint), "UInt32");

    internal static IReadOnlyList<NumberDataViewType> All { get; } = [Single, Double, Int32, UInt32];

    public override bool Equals(DataViewType? other) => ReferenceEquals(this, other);

    public override string ToString() => _name;
}
