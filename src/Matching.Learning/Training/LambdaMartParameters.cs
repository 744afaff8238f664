namespace Matching.Learning.Training;

/// <summary>How <see cref="LambdaMart"/> trains.</summary>
public sealed record LambdaMartParameters
{
    /// <summary>Trees to grow; default 500, at least 1.</summary>
    public int Trees { get; init; } = 500;

    /// <summary>Most leaves of a tree; default 6, at least 2.</summary>
    public int Leaves { get; init; } = 6;

    /// <summary>Step size; default 0.03, positive.</summary>
    public double LearningRate { get; init; } = 0.03;

    /// <summary>Fewest candidates in a leaf; default 200.</summary>
    public int MinimumPerLeaf { get; init; } = 200;

    /// <summary>Ranks that count in the best ranking of a group; default 10.</summary>
    public int NdcgTruncation { get; init; } = 10;

    /// <summary>Chance of each feature to be used in a tree; default 0.5, in 0 … 1.</summary>
    public double FeatureFraction { get; init; } = 0.5;

    /// <summary>Fewest groups in which something was found and something not; default 20. With fewer, nothing is learned.</summary>
    public int MinimumGroups { get; init; } = 20;

    /// <summary>Threads; default as many as there are processors. The trees do not depend on it.</summary>
    public int? Threads { get; init; }

    /// <summary>Whether candidates stay in the order given; default false. Only for groups that come in an order which tells nothing of grades.</summary>
    public bool KeepOrder { get; init; }

    /// <summary>Seed of the order of candidates and of the choice of features; default 1.</summary>
    public int Seed { get; init; } = 1;
}
