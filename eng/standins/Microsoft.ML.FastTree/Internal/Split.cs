namespace Microsoft.ML.Trainers.FastTree.Internal;

/// <summary>A way to divide a leaf in two.</summary>
/// <param name="Feature">Place of the feature in the data.</param>
/// <param name="Bin">The last bin that goes left.</param>
/// <param name="Gain">By how much the squared error falls; −∞ where nothing can be divided.</param>
internal readonly record struct Split(int Feature, int Bin, double Gain)
{
    public static Split None { get; } = new(-1, -1, double.NegativeInfinity);

    public bool IsPossible => Feature >= 0;
}
