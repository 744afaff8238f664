namespace Matching.Storage.Integrity;

/// <summary>A page of a list that is ordered by id: reads one item more than asked for, to know whether there is a next page.</summary>
public sealed class PageCut
{
    private readonly PageRequest _page;
    private readonly Cursors _cursors;

    /// <summary>Takes the request apart.</summary>
    /// <param name="page">Which page.</param>
    /// <param name="cursors">The list's cursors.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is below 1.</exception>
    /// <exception cref="InvalidCursorException">The cursor is not one of this list.</exception>
    public PageCut(PageRequest page, Cursors cursors)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page.Size, 1, nameof(page));
        _page = page;
        _cursors = cursors;
        After = cursors.Position(page.After, 1)[0];
    }

    /// <summary>The id that the page follows; empty for the first page.</summary>
    public string After { get; }

    /// <summary>How many items to read.</summary>
    public long Limit => _page.Size + 1L;

    /// <summary>The page of the items read.</summary>
    public Page<T> Of<T>(List<T> items, Func<T, string> id) => items.Count <= _page.Size
        ? new Page<T>(items, null)
        : new Page<T>(items.GetRange(0, _page.Size), _cursors.After(id(items[_page.Size - 1])));
}
