namespace Microsoft.ML.Trainers;

/// <summary>What every trainer reads.</summary>
public abstract class TrainerInputBase
{
    private protected TrainerInputBase()
    {
    }

    /// <summary>A vector of single-precision numbers of a known size.</summary>
    public string FeatureColumnName = "Features";
}
