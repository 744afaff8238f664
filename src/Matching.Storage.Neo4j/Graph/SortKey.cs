using System.Text;
using Matching.Model;

namespace Matching.Storage.Neo4j.Graph;

/// <summary>
/// Stands in for an id wherever Cypher itself compares. Indexes order strings by code point, as <see cref="Identifier.Compare"/> does, but
/// comparisons and sorting in Cypher go by UTF-16 unit. The two agree up to U+D7FF; ids beyond get a key that sorts rightly in both.
/// </summary>
internal static class SortKey
{
    private const char LastAgreed = '\uD7FF';
    private const char HighPlane = '\uE000';
    private const char Astral = '\uE001';
    private const int DigitBits = 12;

    /// <summary>The key; null where the id is its own key. Stored, so it must never change.</summary>
    public static string? Of(string id)
    {
        if (!id.AsSpan().ContainsAnyExceptInRange('\0', LastAgreed))
            return null;
        var key = new StringBuilder(id.Length * 3);
        foreach (var rune in id.EnumerateRunes())
        {
            if (rune.Value <= LastAgreed)
                key.Append((char)rune.Value);
            else
                AppendEscaped(key, rune);
        }
        return key.ToString();
    }

    /// <summary>What to compare stored keys with.</summary>
    public static string Comparable(string id) => Of(id) ?? id;

    // Two digits after a mark, none of them zero, all of them in the range that agrees.
    private static void AppendEscaped(StringBuilder key, Rune rune) => key
        .Append(rune.IsBmp ? HighPlane : Astral)
        .Append((char)((rune.Value >> DigitBits) + 1))
        .Append((char)((rune.Value & ((1 << DigitBits) - 1)) + 1));
}
