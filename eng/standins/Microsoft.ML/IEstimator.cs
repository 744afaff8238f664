namespace Microsoft.ML;

/// <summary>Something that can be fit to data.</summary>
public interface IEstimator<out TTransformer>
    where TTransformer : ITransformer
{
    TTransformer Fit(IDataView input);
}
