using Microsoft.ML.Data;
using Microsoft.ML.Data.Internal;

namespace Microsoft.ML.Trainers.FastTree.Internal;

/// <summary>Reads ranking models from model files.</summary>
internal sealed class RankingModelReader : IModelReader
{
    public ITransformer Read(BinaryReader reader)
    {
        var (name, type) = (reader.ReadString(), SchemaCode.ReadType(reader));
        RegressionTree[] trees = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => TreeCode.Read(reader))];
        return new RankingPredictionTransformer<FastTreeRankingModelParameters>(new(trees), name, type);
    }
}
