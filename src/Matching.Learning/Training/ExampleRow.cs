using Microsoft.ML.Data;

namespace Matching.Learning.Training;

/// <summary>A candidate as the trainer reads it.</summary>
internal sealed class ExampleRow
{
    [KeyType(uint.MaxValue)]
    public uint GroupId { get; init; }

    public float Label { get; init; }

    public float Weight { get; init; }

    [VectorType]
    public float[] Features { get; init; } = [];
}
