namespace Microsoft.ML.Trainers.FastTree;

/// <summary>How trees are boosted.</summary>
public abstract class BoostedTreeOptions : TreeOptions
{
    private protected BoostedTreeOptions()
    {
    }

    /// <summary>Step size. For ranking it is the slope of the sigmoid, which comes to the same.</summary>
    public double LearningRate = 0.2;
}
