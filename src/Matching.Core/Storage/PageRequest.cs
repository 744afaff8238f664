namespace Matching.Storage;

/// <summary>
/// Asks for a page. Lists are in a fixed total order that does not depend on when a page is read, so a record that exists
/// during the whole of a listing is on exactly one page, whatever is written meanwhile.
/// </summary>
/// <param name="Size">At most this many items, 1 or more.</param>
/// <param name="After">Cursor of the previous page; null for the first. A store takes only cursors it gave for the same list, others fail with <see cref="InvalidCursorException"/>.</param>
public readonly record struct PageRequest(int Size, string? After = null);
