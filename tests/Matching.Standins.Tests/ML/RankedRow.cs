using Microsoft.ML.Data;

namespace Matching.Standins.Tests.ML;

internal sealed class RankedRow
{
    [KeyType(1_000_000)]
    public uint GroupId { get; init; }

    public float Label { get; init; }

    public float Weight { get; init; } = 1;

    [VectorType(4)]
    public float[] Features { get; init; } = [];
}
