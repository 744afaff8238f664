using Matching.Graph;

namespace Matching.Candidates;

/// <summary>Positive numbers at a few of many positions, for use over and over; holds memory for the few. Not thread safe.</summary>
internal sealed class SparseVector
{
    private readonly LocalIndex index = new();

    // 0 from the count on.
    private float[] values = [];

    /// <summary>Positions in the order in which they were first touched.</summary>
    public ReadOnlySpan<int> Touched => index.Nodes;

    /// <summary>The numbers, parallel to <see cref="Touched"/>.</summary>
    public Span<float> Values => values.AsSpan(..index.Count);

    public float this[int position] => index.Find(position) is >= 0 and var entry ? values[entry] : 0;

    /// <summary>Sets all numbers to 0 and makes room for as many as are expected; more may come.</summary>
    public void Reset(int expected = 0)
    {
        Values.Clear();
        index.Reset(expected);
    }

    /// <summary>Adds to a number and returns the sum.</summary>
    public float Add(int position, float amount) => At(position) += amount;

    public void RaiseTo(int position, float amount)
    {
        if (amount <= 0)
            return;
        ref var value = ref At(position);
        value = Math.Max(value, amount);
    }

    private ref float At(int position)
    {
        var entry = index.Add(position);
        if (entry == values.Length)
            Array.Resize(ref values, Math.Max(64, 2 * entry));
        return ref values[entry];
    }
}
