using Matching.Graph;

namespace Matching.Candidates;

/// <summary>Positive numbers at a few of many positions, for use over and over; holds memory for the few. Not thread safe.</summary>
internal sealed class SparseVector
{
    private readonly LocalIndex index = new();
    private float[] values = [];

    /// <summary>Positions in the order in which they were first touched.</summary>
    public ReadOnlySpan<int> Touched => index.Nodes;

    /// <summary>The numbers, parallel to <see cref="Touched"/>.</summary>
    public Span<float> Values => values.AsSpan(..index.Count);

    public float this[int position] => index.Find(position) is >= 0 and var entry ? values[entry] : 0;

    /// <summary>Sets all numbers to 0 and makes room for as many as are expected; more may come.</summary>
    public void Reset(int expected = 0) => index.Reset(expected);

    public void Add(int position, float amount) => At(position) += amount;

    public void RaiseTo(int position, float amount)
    {
        if (amount <= 0)
            return;
        ref var value = ref At(position);
        value = Math.Max(value, amount);
    }

    private ref float At(int position)
    {
        var known = index.Count;
        var entry = index.Add(position);
        if (entry < known)
            return ref values[entry];
        if (entry == values.Length)
            Array.Resize(ref values, Math.Max(64, 2 * entry));
        values[entry] = 0;
        return ref values[entry];
    }
}
