namespace Microsoft.ML.Data;

/// <summary>Predicts from one column that holds the features.</summary>
public abstract class SingleFeaturePredictionTransformerBase<TModel> : PredictionTransformerBase<TModel>
    where TModel : class
{
    private protected SingleFeaturePredictionTransformerBase(TModel model, string featureColumnName, DataViewType featureColumnType)
        : base(model) => (FeatureColumnName, FeatureColumnType) = (featureColumnName, featureColumnType);

    public string FeatureColumnName { get; }

    /// <summary>The type of the column that the model was trained on.</summary>
    public DataViewType FeatureColumnType { get; }

    private protected sealed override DataViewSchema.Column CheckedFeatures(DataViewSchema inputSchema)
    {
        var column = inputSchema.GetColumnOrNull(FeatureColumnName)
            ?? throw new ArgumentOutOfRangeException(nameof(inputSchema), $"Could not find feature column '{FeatureColumnName}'");
        return column.Type.Equals(FeatureColumnType)
            ? column
            : throw new ArgumentOutOfRangeException(
                nameof(inputSchema), $"Schema mismatch for feature column '{FeatureColumnName}': expected {FeatureColumnType}, got {column.Type}");
    }
}
