using Microsoft.ML.Data.Internal;

namespace Microsoft.ML.Data;

/// <summary>Adds the column Score of a ranking model to data.</summary>
public sealed class RankingPredictionTransformer<TModel> : SingleFeaturePredictionTransformerBase<TModel>, ISaved
    where TModel : class
{
    internal RankingPredictionTransformer(TModel model, string featureColumnName, DataViewType featureColumnType)
        : base(model, featureColumnName, featureColumnType)
    {
    }

    string ISaved.Reader => ((ISaved)Model).Reader;

    void ISaved.Write(BinaryWriter writer)
    {
        writer.Write(FeatureColumnName);
        SchemaCode.Write(writer, FeatureColumnType);
        ((ISaved)Model).Write(writer);
    }
}
