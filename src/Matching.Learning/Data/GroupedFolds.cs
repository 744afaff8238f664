using System.Collections.Immutable;
using Matching.Randomness;

namespace Matching.Learning.Data;

/// <summary>Deals what must not be both learned from and tested on, such as clusters of people, out to the parts of a cross-validation.</summary>
public static class GroupedFolds
{
    /// <summary>By group, the number of its part, 0 … <paramref name="parts"/> − 1. The largest groups are dealt first, each to the part that has least; the seed decides between groups of one size.</summary>
    /// <param name="sizes">By group, how much there is to test; groups of nothing go along with the first part.</param>
    /// <param name="parts">Number of parts, at least 2.</param>
    /// <param name="seed">Draws the order.</param>
    /// <returns>Empty where fewer groups than parts have anything to test.</returns>
    public static ImmutableArray<int> Deal(IReadOnlyList<int> sizes, int parts, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 2);
        int[] groups = [.. Enumerable.Range(0, sizes.Count).Where(group => sizes[group] > 0)];
        if (groups.Length < parts)
            return [];
        new SeededRandom(seed).Shuffle(groups.AsSpan());
        var (dealt, filled) = (new int[sizes.Count], new int[parts]);
        foreach (var group in groups.OrderByDescending(group => sizes[group]))
        {
            dealt[group] = filled.IndexOf(filled.Min());
            filled[dealt[group]] += sizes[group];
        }

        return [.. dealt];
    }
}
