using Microsoft.ML.Data.Internal;

namespace Microsoft.ML.Data;

/// <summary>Adds a model's predictions to data.</summary>
public abstract class PredictionTransformerBase<TModel> : ITransformer
    where TModel : class
{
    private protected PredictionTransformerBase(TModel model) => Model = model;

    public TModel Model { get; }

    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema)
    {
        CheckedFeatures(inputSchema);
        return ScoredView.SchemaOf(inputSchema);
    }

    public IDataView Transform(IDataView input) => new ScoredView(input, CheckedFeatures(input.Schema), (IScoring)Model);

    private protected abstract DataViewSchema.Column CheckedFeatures(DataViewSchema inputSchema);
}
