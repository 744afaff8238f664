namespace Matching.Storage;

/// <summary>A page of a list.</summary>
/// <param name="Items">Items in the list's order; at most as many as asked for.</param>
/// <param name="Next">Cursor to pass as <see cref="PageRequest.After"/> for the next page; null on the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
