namespace Microsoft.ML.Trainers.FastTree;

/// <summary>How trees are grown.</summary>
public abstract class TreeOptions : TrainerInputBaseWithGroupId
{
    private protected TreeOptions()
    {
    }

    /// <summary>Threads to use; by default as many as there are processors. The trees do not depend on it.</summary>
    public int? NumberOfThreads;

    /// <summary>Seed of what the trainer draws at random, which is nothing with the options there are here.</summary>
    public int Seed = 123;

    /// <summary>Seed of the choice of features.</summary>
    public int FeatureSelectionSeed = 123;

    /// <summary>Most leaves of a tree, at least 2.</summary>
    public int NumberOfLeaves = 20;

    /// <summary>Fewest examples of a leaf.</summary>
    public int MinimumExampleCountPerLeaf = 10;

    /// <summary>Trees to grow, at least 1.</summary>
    public int NumberOfTrees = 100;

    /// <summary>Chance of each feature to be used in a tree, 0 … 1.</summary>
    public double FeatureFraction = 1;

    internal virtual void Check()
    {
        Require(NumberOfThreads is null or > 0, nameof(NumberOfThreads), "Must be positive.");
        Require(NumberOfLeaves >= 2, nameof(NumberOfLeaves), "Must be at least 2.");
        Require(NumberOfTrees > 0, nameof(NumberOfTrees), "Must be positive.");
        Require(FeatureFraction is >= 0 and <= 1, nameof(FeatureFraction), "Must be between 0 and 1.");
    }

    private protected static void Require(bool holds, string option, string rule)
    {
        if (!holds)
            throw new ArgumentOutOfRangeException(option, rule);
    }
}
