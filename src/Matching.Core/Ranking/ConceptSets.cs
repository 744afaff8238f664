namespace Matching.Ranking;

/// <summary>
/// A set of concepts for every node, in compressed rows. Offers and needs that meet must share a number: whoever fills the
/// sets resolves the taxonomy, for example by listing with each need all narrower concepts that serve it.
/// </summary>
public sealed class ConceptSets
{
    private readonly int[] offsets;
    private readonly int[] concepts;

    /// <summary>Copies and sorts the sets; element v is the set of node v.</summary>
    public ConceptSets(IReadOnlyList<IReadOnlyCollection<int>> sets)
    {
        offsets = new int[sets.Count + 1];
        for (var node = 0; node < sets.Count; node++)
            offsets[node + 1] = offsets[node] + sets[node].Count;
        concepts = new int[offsets[^1]];
        for (var node = 0; node < sets.Count; node++)
        {
            var row = concepts.AsSpan(offsets[node]..offsets[node + 1]);
            var next = 0;
            foreach (var concept in sets[node])
                row[next++] = concept;
            row.Sort();
        }
    }

    /// <summary>Number of nodes.</summary>
    public int NodeCount => offsets.Length - 1;

    /// <summary>The set of a node, ascending.</summary>
    public ReadOnlySpan<int> Of(int node) => concepts.AsSpan(offsets[node]..offsets[node + 1]);

    /// <summary>How many concepts two ascending sets share.</summary>
    public static int CountShared(ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        var (shared, a, b) = (0, 0, 0);
        while (a < first.Length && b < second.Length)
        {
            var order = first[a].CompareTo(second[b]);
            shared += order == 0 ? 1 : 0;
            a += order <= 0 ? 1 : 0;
            b += order >= 0 ? 1 : 0;
        }

        return shared;
    }
}
