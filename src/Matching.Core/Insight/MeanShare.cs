namespace Matching.Insight;

/// <summary>The mean of shares, those that are not a number left out. Mutable.</summary>
internal struct MeanShare
{
    private double sum;

    public int Count { get; private set; }

    /// <summary>Not a number where there is none.</summary>
    public readonly double Mean => sum / Count;

    public void Add(double share)
    {
        if (double.IsNaN(share))
            return;
        sum += share;
        Count++;
    }
}
