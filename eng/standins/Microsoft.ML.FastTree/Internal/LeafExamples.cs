namespace Microsoft.ML.Trainers.FastTree.Internal;

/// <summary>The examples of a leaf: rows, and their packed gradients and weights in the same order.</summary>
internal readonly ref struct LeafExamples(ReadOnlySpan<int> rows, ReadOnlySpan<long> packed, ReadOnlySpan<float> weights)
{
    public ReadOnlySpan<int> Rows { get; } = rows;

    public ReadOnlySpan<long> Packed { get; } = packed;

    /// <summary>Empty where all weigh the same.</summary>
    public ReadOnlySpan<float> Weights { get; } = weights;
}
