namespace Microsoft.ML.Trainers;

/// <summary>What supervised trainers read.</summary>
public abstract class TrainerInputBaseWithLabel : TrainerInputBase
{
    private protected TrainerInputBaseWithLabel()
    {
    }

    public string LabelColumnName = "Label";
}
