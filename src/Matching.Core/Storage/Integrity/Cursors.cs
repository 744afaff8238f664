using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Matching.Model;

namespace Matching.Storage.Integrity;

/// <summary>Makes and takes the cursors of one list: opaque text that holds the position and a mark of the list it belongs to.</summary>
public sealed class Cursors
{
    // Ids hold no control characters, so this separates them.
    private const char Separator = '\0';

    // Long enough that a cursor of another list is told apart, short in a page token.
    private const int MarkLength = 6;

    private readonly byte[] _mark;

    /// <summary>The cursors of a list.</summary>
    /// <param name="list">What tells the list from all others: its name, the network, whatever else it was asked with.</param>
    public Cursors(params ReadOnlySpan<string> list) =>
        _mark = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(Separator, list)))[..MarkLength];

    /// <summary>The cursors of recorded lists of suggestions: of all, or of those shown to a member.</summary>
    public static Cursors OfSuggestionRecords(NetworkId network, MemberId? member) => new("suggestion records", network.Value, member?.Value ?? "");

    /// <summary>The cursors of outcomes: of all, or of what a member answered.</summary>
    public static Cursors OfOutcomes(NetworkId network, MemberId? answerer) => new("outcomes", network.Value, answerer?.Value ?? "");

    /// <summary>The cursor for what follows an item.</summary>
    /// <param name="position">The item's place in the list's order, such as its id.</param>
    public string After(params ReadOnlySpan<string> position) =>
        Base64Url.EncodeToString([.. _mark, .. Encoding.UTF8.GetBytes(string.Join(Separator, position))]);

    /// <summary>The position that a cursor holds; empty strings, which come before every id, for the first page.</summary>
    /// <param name="cursor">What <see cref="After"/> gave; null for the first page.</param>
    /// <param name="parts">Parts of a position in this list.</param>
    /// <exception cref="InvalidCursorException">The cursor is not one of this list.</exception>
    public string[] Position(string? cursor, int parts)
    {
        if (cursor is null)
            return [.. Enumerable.Repeat("", parts)];
        if (!Base64Url.IsValid(cursor))
            throw new InvalidCursorException(cursor);
        var bytes = Base64Url.DecodeFromChars(cursor);
        if (!bytes.AsSpan().StartsWith(_mark))
            throw new InvalidCursorException(cursor);
        var position = Encoding.UTF8.GetString(bytes.AsSpan(_mark.Length)).Split(Separator);
        return position.Length == parts ? position : throw new InvalidCursorException(cursor);
    }
}
