namespace Microsoft.ML.Trainers;

/// <summary>What trainers read that look at groups of examples.</summary>
public abstract class TrainerInputBaseWithGroupId : TrainerInputBaseWithWeight
{
    private protected TrainerInputBaseWithGroupId()
    {
    }

    /// <summary>Keys; examples in a row with the same key are a group.</summary>
    public string? RowGroupColumnName;
}
