namespace Matching.Clusters;

/// <summary>How <see cref="Leiden"/> searches, and for what.</summary>
public sealed record LeidenParameters
{
    /// <summary>The quality to maximise. Default: modularity.</summary>
    public LeidenQuality Quality { get; init; } = LeidenQuality.Modularity;

    /// <summary>
    /// γ ≥ 0; larger means smaller communities. Default 1, the plain modularity. For the constant Potts model it is a density
    /// in units of weight per pair, and the default is far too high for most networks.
    /// </summary>
    public double Resolution
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 1;

    /// <summary>
    /// θ > 0 of the refinement, in units of the mean edge weight: how readily a node joins a community other than the best one. Default 0.01, as in the paper.
    /// </summary>
    public double Randomness
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 0.01;

    /// <summary>Most passes over the whole hierarchy, at least 1; each starts from the division before it. Default 100, which is to say: until stable.</summary>
    public int MaxIterations
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 100;

    /// <summary>
    /// A pass that raises the quality by no more than this is the last. For modularity in its own units, for the constant Potts
    /// model as a share of the total weight. Default 1e-5, far below what a different seed changes. In a graph of 200,000 nodes and more a later pass
    /// also ends the search, and changes nothing, when its first round of moves alone raises the quality by no more than this.
    /// </summary>
    public double MinimumImprovement
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 1e-5;

    /// <summary>Most threads to use, at least 1; changes nothing but the time. Default: the machine's processors.</summary>
    public int Concurrency
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = Environment.ProcessorCount;
}
