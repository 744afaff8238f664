using Matching.Storage.Integrity;

namespace Matching.Storage.Sqlite.Tables;

/// <summary>A page of a list that is ordered by id: reads one item more than asked for, to know whether there is a next page.</summary>
internal sealed class PageCut
{
    private readonly PageRequest _page;
    private readonly Cursors _cursors;

    public PageCut(PageRequest page, Cursors cursors)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page.Size, 1, nameof(page));
        _page = page;
        _cursors = cursors;
        After = cursors.Position(page.After, 1)[0];
    }

    /// <summary>The id that the page follows.</summary>
    public string After { get; }

    /// <summary>How many items to read.</summary>
    public long Limit => _page.Size + 1L;

    /// <summary>The page of the items read.</summary>
    public Page<T> Of<T>(List<T> items, Func<T, string> id) => items.Count <= _page.Size
        ? new Page<T>(items, null)
        : new Page<T>(items.GetRange(0, _page.Size), _cursors.After(id(items[_page.Size - 1])));
}
