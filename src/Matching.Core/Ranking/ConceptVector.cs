namespace Matching.Ranking;

/// <summary>Positive numbers at a few of all concepts; holds memory for all, which are few, so that a look is a look. Reused, not thread safe.</summary>
internal sealed class ConceptVector
{
    private float[] values = [];
    private int[] touched = [];
    private int count;

    /// <summary>Concepts in the order in which they were first touched.</summary>
    public ReadOnlySpan<int> Touched => touched.AsSpan(..count);

    /// <summary>The concepts with a number as bits, see <see cref="MemberSketch.SignatureOf(int)"/>.</summary>
    public ulong Signature { get; private set; }

    public float this[int concept] => values[concept];

    public void Reset(int concepts)
    {
        foreach (var concept in Touched)
            values[concept] = 0;
        (count, Signature) = (0, 0);
        if (values.Length < concepts)
            (values, touched) = (new float[concepts], new int[concepts]);
    }

    public void RaiseTo(int concept, float amount)
    {
        ref var value = ref values[concept];
        if (value == 0 && amount > 0)
        {
            touched[count++] = concept;
            Signature |= MemberSketch.SignatureOf(concept);
        }

        value = Math.Max(value, amount);
    }
}
