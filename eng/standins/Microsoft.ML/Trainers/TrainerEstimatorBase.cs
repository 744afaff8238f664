namespace Microsoft.ML.Trainers;

/// <summary>A trainer.</summary>
public abstract class TrainerEstimatorBase<TTransformer, TModel> : IEstimator<TTransformer>
    where TTransformer : ITransformer
    where TModel : class
{
    private protected TrainerEstimatorBase()
    {
    }

    /// <summary>Trains.</summary>
    public TTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return TrainTransformer(input);
    }

    private protected abstract TTransformer TrainTransformer(IDataView trainSet);
}
