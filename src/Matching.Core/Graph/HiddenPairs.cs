using System.Collections.Immutable;

namespace Matching.Graph;

/// <summary>
/// Pairs out of sight, in both directions, as sorted blocks of which a later one is much smaller than the one before (a log-structured merge, O'Neil et al.
/// 1996): adding costs a few nanoseconds a pair however many there are, and readers of an older state are not disturbed. Immutable.
/// </summary>
internal sealed class HiddenPairs
{
    // A block joins the one before once it has a quarter of its length: few blocks to look into, few copies of each pair.
    private const int Ratio = 4;

    private readonly ImmutableArray<ulong[]> blocks;

    private HiddenPairs(ImmutableArray<ulong[]> blocks) => this.blocks = blocks;

    /// <summary>No pairs.</summary>
    public static HiddenPairs None { get; } = new([]);

    /// <summary>Whether the two are a pair.</summary>
    public bool Contains(int member, int other)
    {
        foreach (var block in blocks)
        {
            if (block.AsSpan().BinarySearch(KeyOf(member, other)) >= 0)
                return true;
        }
        return false;
    }

    /// <summary>Those who make a pair with a member; somebody may be named twice.</summary>
    public IEnumerable<int> Of(int member)
    {
        foreach (var block in blocks)
        {
            var entry = Array.BinarySearch(block, KeyOf(member, 0));
            for (entry = entry < 0 ? ~entry : entry; entry < block.Length && (int)(block[entry] >> 32) == member; entry++)
                yield return (int)(uint)block[entry];
        }
    }

    /// <summary>These pairs and more; lower member first or not does not matter.</summary>
    public HiddenPairs With(IReadOnlyList<(int One, int Other)> pairs)
    {
        if (pairs.Count == 0)
            return this;
        var added = new ulong[2 * pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
            (added[2 * i], added[(2 * i) + 1]) = (KeyOf(pairs[i].One, pairs[i].Other), KeyOf(pairs[i].Other, pairs[i].One));
        Array.Sort(added);
        var kept = blocks.Length;
        for (; kept > 0 && blocks[kept - 1].Length <= Ratio * added.Length; kept--)
            added = Merge(blocks[kept - 1], added);
        return new(blocks[..kept].Add(added));
    }

    private static ulong KeyOf(int member, int other) => ((ulong)(uint)member << 32) | (uint)other;

    private static ulong[] Merge(ulong[] left, ulong[] right)
    {
        var merged = new ulong[left.Length + right.Length];
        var (i, j, count) = (0, 0, 0);
        while (i < left.Length || j < right.Length)
        {
            var next = j == right.Length || (i < left.Length && left[i] <= right[j]) ? left[i++] : right[j++];
            if (count == 0 || merged[count - 1] != next)
                merged[count++] = next;
        }
        Array.Resize(ref merged, count);
        return merged;
    }
}
