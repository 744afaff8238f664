using System.Numerics;
using Matching.Graph;

namespace Matching.Insight;

/// <summary>The ties among a member's contacts, as rows of bits: contacts are positions 0 … <see cref="Count"/> − 1 in the member's row. Immutable.</summary>
internal sealed class EgoCircle
{
    private const int WordBits = 64;

    private readonly ulong[] bits;
    private readonly int words;

    public EgoCircle(WeightedGraph graph, int member)
    {
        var contacts = graph.NeighboursOf(member);
        Count = contacts.Length;
        words = (Count + WordBits - 1) / WordBits;
        bits = new ulong[(long)Count * words];
        for (var position = 0; position < Count; position++)
            Fill(position, contacts, graph.NeighboursOf(contacts[position]));
    }

    /// <summary>Number of contacts.</summary>
    public int Count { get; }

    /// <summary>Positions of those who know both the member and the contact.</summary>
    public int[] MutualWith(int contact)
    {
        var found = new List<int>();
        var row = Row(contact);
        for (var word = 0; word < row.Length; word++)
        {
            for (var left = row[word]; left != 0; left &= left - 1)
                found.Add((word * WordBits) + BitOperations.TrailingZeroCount(left));
        }
        return [.. found];
    }

    /// <summary>Whether two contacts are tied, or share a contact in the circle other than the one left out.</summary>
    public bool AreCloseWithout(int leftOut, int one, int other)
    {
        var left = Row(one);
        var right = Row(other);
        if ((left[other / WordBits] & (1UL << (other % WordBits))) != 0)
            return true;
        for (var word = 0; word < words; word++)
        {
            var shared = left[word] & right[word];
            if (word == leftOut / WordBits)
                shared &= ~(1UL << (leftOut % WordBits));
            if (shared != 0)
                return true;
        }
        return false;
    }

    private ReadOnlySpan<ulong> Row(int contact) => bits.AsSpan(contact * words, words);

    private void Fill(int position, ReadOnlySpan<int> contacts, ReadOnlySpan<int> others)
    {
        var (i, j) = (0, 0);
        while (i < contacts.Length && j < others.Length)
        {
            var (left, right) = (contacts[i], others[j]);
            if (left == right)
                bits[(position * words) + (i / WordBits)] |= 1UL << (i % WordBits);
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }
    }
}
