namespace Microsoft.ML.Trainers;

/// <summary>What trainers read that weigh examples.</summary>
public abstract class TrainerInputBaseWithWeight : TrainerInputBaseWithLabel
{
    private protected TrainerInputBaseWithWeight()
    {
    }

    /// <summary>Single-precision weights; by default every example weighs the same.</summary>
    public string? ExampleWeightColumnName;
}
