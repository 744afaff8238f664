using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Matching.Server.Errors;
using Matching.Storage;

namespace Matching.Server.Paging;

/// <summary>
/// A list that a request reads page by page (AIP-158). Page tokens are a store's cursor with a checksum over the list and the cursor,
/// so that a token of another list, or one that was altered, is told from a good one.
/// </summary>
/// <param name="method">The method that lists.</param>
/// <param name="filter">What of the request decides which items are in the list.</param>
internal sealed class ListScope(string method, params string[] filter)
{
    private const int DefaultSize = 100;
    private const int MaxSize = 1000;
    private const int ChecksumLength = 12;

    /// <summary>The page that a request asks for.</summary>
    /// <exception cref="RequestException">The token is not one of this list.</exception>
    public PageRequest Page(int size, string token) =>
        new(size == 0 ? DefaultSize : Math.Min(size, MaxSize), token == "" ? null : Cursor(token));

    /// <summary>The token of a cursor; empty where there is no further page.</summary>
    public string Token(string? cursor)
    {
        if (cursor is null)
            return "";
        var text = Encoding.UTF8.GetBytes(cursor);
        return Base64Url.EncodeToString([.. Checksum(text), .. text]);
    }

    private string Cursor(string token)
    {
        if (!Base64Url.IsValid(token))
            throw RequestException.InvalidPageToken();
        var bytes = Base64Url.DecodeFromChars(token);
        if (bytes.Length < ChecksumLength || !bytes.AsSpan(0, ChecksumLength).SequenceEqual(Checksum(bytes.AsSpan(ChecksumLength))))
            throw RequestException.InvalidPageToken();
        return Encoding.UTF8.GetString(bytes.AsSpan(ChecksumLength));
    }

    private ReadOnlySpan<byte> Checksum(ReadOnlySpan<byte> cursor)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in (ReadOnlySpan<string>)[method, .. filter])
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part));
            hash.AppendData([0]);
        }
        hash.AppendData(cursor);
        return hash.GetHashAndReset().AsSpan(0, ChecksumLength);
    }
}
