namespace Matching.Insight;

/// <summary>How <see cref="Betweenness"/> is computed.</summary>
public sealed record BetweennessParameters
{
    /// <summary>Number of sources to sample, 1 or more; exact, from every node, where null (the default) or not below the number of nodes.</summary>
    public int? Samples
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value ?? 1, nameof(value));
            field = value;
        }
    }

    /// <summary>Chance, above 0 and below 1, that a sampled value is further from the true one than the error bound, for any node at all. Default 0.05.</summary>
    public double FailureChance
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(value, 1);
            field = value;
        }
    } = 0.05;
}
