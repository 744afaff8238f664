namespace Microsoft.ML.Data;

/// <summary>Says that a number is a key, 1 … count, with 0 for none.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class KeyTypeAttribute : Attribute
{
    public KeyTypeAttribute(ulong count) => Count = count;

    internal ulong Count { get; }
}
