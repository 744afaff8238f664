namespace Matching.Cli.Import.Streams;

/// <summary>
/// A record made from several rows: a member from its own row and those of its offers and needs, a concept from its own row and those of what it
/// serves. It remembers which row each list item came from, so that a bad item costs that row and not the record.
/// </summary>
internal sealed class Carrier<TRecord>(TRecord record, RowOrigin? own)
{
    private readonly Dictionary<string, List<RowOrigin?>> _items = [];

    public TRecord Record { get; } = record;

    /// <summary>The record's own row; null where only its items are imported.</summary>
    public RowOrigin? Own { get; } = own;

    /// <summary>Rows of items that are still part of the record.</summary>
    public IEnumerable<RowOrigin> ItemOrigins => _items.Values.SelectMany(origins => origins).OfType<RowOrigin>();

    /// <summary>Notes the row of the item at an index of a list.</summary>
    public void Note(string list, int index, RowOrigin origin)
    {
        if (!_items.TryGetValue(list, out var origins))
            _items[list] = origins = [];
        while (origins.Count <= index)
            origins.Add(null);
        origins[index] = origin;
    }

    /// <summary>The row of an item; null where the item is not from a row of its own.</summary>
    public RowOrigin? Find(string list, int index) =>
        _items.TryGetValue(list, out var origins) && index < origins.Count ? origins[index] : null;

    /// <summary>Forgets an item that was taken out of the record; later ones move up.</summary>
    public void Forget(string list, int index) => _items[list].RemoveAt(index);
}
