namespace Matching.Candidates;

/// <summary>Positive numbers at a few of many positions, for use over and over: clearing costs what was touched. Not thread safe.</summary>
internal sealed class SparseVector
{
    private float[] values = [];
    private int[] touched = [];
    private int count;

    /// <summary>Positions in the order in which they were first touched.</summary>
    public ReadOnlySpan<int> Touched => touched.AsSpan(..count);

    public float this[int position] => values[position];

    public void Reset(int length)
    {
        if (values.Length < length)
            (values, touched, count) = (new float[length], new int[length], 0);
        foreach (var position in Touched)
            values[position] = 0;
        count = 0;
    }

    public void Add(int position, float amount)
    {
        ref var value = ref values[position];
        if (value == 0)
            touched[count++] = position;
        value += amount;
    }

    public void RaiseTo(int position, float amount)
    {
        ref var value = ref values[position];
        if (value == 0 && amount > 0)
            touched[count++] = position;
        value = Math.Max(value, amount);
    }
}
