namespace Microsoft.ML.Data;

/// <summary>A vector's values; all are held, zeros too.</summary>
public readonly struct VBuffer<T>
{
    /// <summary>Number of elements.</summary>
    public readonly int Length;

    private readonly T[]? _values;

    internal VBuffer(T[] values) => (Length, _values) = (values.Length, values);

    /// <summary>Whether every element has its place in <see cref="GetValues"/>.</summary>
    public bool IsDense => true;

    public ReadOnlySpan<T> GetValues() => _values;

    public IEnumerable<T> DenseValues() => _values ?? [];
}
