using System.Runtime.CompilerServices;

namespace Microsoft.ML.Trainers.FastTree.Internal;

/// <summary>Brings the numbers of a leaf's examples together, so that each feature can read them in one go.</summary>
internal sealed class LeafGather(TrainingData data, long[] packed)
{
    private readonly long[] _packed = new long[data.Rows];
    private readonly float[] _weights = data.Weights is null ? [] : new float[data.Rows];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public LeafExamples Gather(ReadOnlySpan<int> rows)
    {
        if (rows.Length == packed.Length)
            return Of(rows);
        for (var i = 0; i < rows.Length; i++)
            _packed[i] = packed[rows[i]];
        for (var i = 0; data.Weights is { } weights && i < rows.Length; i++)
            _weights[i] = weights[rows[i]];
        return Of(rows);
    }

    /// <summary>The examples last gathered.</summary>
    public LeafExamples Of(ReadOnlySpan<int> rows) => rows.Length == packed.Length
        ? new(rows, packed, data.Weights)
        : new(rows, _packed.AsSpan(0, rows.Length), data.Weights is null ? default : _weights.AsSpan(0, rows.Length));
}
