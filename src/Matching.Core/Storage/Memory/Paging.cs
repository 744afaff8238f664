using Matching.Storage.Integrity;

namespace Matching.Storage.Memory;

/// <summary>Cuts pages out of sorted lists.</summary>
internal static class Paging
{
    /// <summary>The page of a list.</summary>
    /// <param name="items">The whole list in order.</param>
    /// <param name="page">Which part of it.</param>
    /// <param name="cursors">The list's cursors.</param>
    /// <param name="position">The place of an item in the order.</param>
    /// <param name="parts">Parts of a place.</param>
    public static Page<T> Cut<T>(IEnumerable<T> items, PageRequest page, Cursors cursors, Func<T, string[]> position, int parts = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page.Size, 1, nameof(page));
        var after = cursors.Position(page.After, parts);
        List<T> found = [.. items.SkipWhile(item => Compare(position(item), after) <= 0).Take(page.Size)];
        var more = found.Count == page.Size && items.SkipWhile(item => Compare(position(item), position(found[^1])) <= 0).Any();
        return new Page<T>(found, more ? cursors.After(position(found[^1])) : null);
    }

    private static int Compare(string[] left, string[] right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            if (Model.Identifier.Compare(left[i], right[i]) is var order and not 0)
                return order;
        }
        return 0;
    }
}
