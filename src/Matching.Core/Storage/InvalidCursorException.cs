namespace Matching.Storage;

/// <summary>The cursor of a <see cref="PageRequest"/> is not one that the store gave for the same list.</summary>
/// <param name="cursor">The cursor.</param>
public sealed class InvalidCursorException(string cursor) : StoreException("The cursor is not one that was given for this list.")
{
    /// <summary>The cursor.</summary>
    public string Cursor { get; } = cursor;
}
