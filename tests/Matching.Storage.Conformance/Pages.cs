namespace Matching.Storage.Conformance;

/// <summary>Reads lists page by page.</summary>
public static class Pages
{
    public static async Task<List<T>> AllAsync<T>(Func<PageRequest, Task<Page<T>>> read, int size = 3)
    {
        var items = new List<T>();
        string? after = null;
        do
        {
            var page = await read(new PageRequest(size, after));
            page.Items.Count.ShouldBeLessThanOrEqualTo(size);
            if (page.Next is not null)
                page.Items.Count.ShouldBeGreaterThan(0);
            items.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);
        return items;
    }
}
