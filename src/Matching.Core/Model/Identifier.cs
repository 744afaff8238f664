using System.Text;

namespace Matching.Model;

/// <summary>
/// The rules that all ids share: 1 to 128 UTF-16 characters, no control characters, no unpaired surrogates,
/// no white space at either end. Case matters; nothing is normalised, since partners bring their own ids.
/// </summary>
public static class Identifier
{
    /// <summary>Longest id, in UTF-16 characters.</summary>
    public const int MaxLength = 128;

    /// <summary>Says in words what is wrong with a text as an id; null where nothing is.</summary>
    public static string? Problem(string? value) => value switch
    {
        null or "" => "must not be empty",
        { Length: > MaxLength } => $"must be at most {MaxLength} characters, is {value.Length}",
        _ when char.IsWhiteSpace(value[0]) || char.IsWhiteSpace(value[^1]) => "must not begin or end with white space",
        _ => ProblemOfCharacters(value),
    };

    /// <summary>Orders ids by Unicode code point, which is the order of their UTF-8 bytes and the order of every store.</summary>
    public static int Compare(string left, string right)
    {
        var common = Math.Min(left.Length, right.Length);
        for (var i = 0; i < common; i++)
        {
            if (left[i] != right[i])
                return CodePointOrder(left[i]).CompareTo(CodePointOrder(right[i]));
        }
        return left.Length.CompareTo(right.Length);
    }

    internal static string Check(string value, string name) =>
        Problem(value) is { } problem ? throw new ArgumentException($"{name} {problem}.", nameof(value)) : value;

    // UTF-16 puts surrogates below U+E000..U+FFFF although they stand for higher code points.
    private static int CodePointOrder(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;

    private static string? ProblemOfCharacters(string value)
    {
        for (var i = 0; i < value.Length;)
        {
            if (Rune.DecodeFromUtf16(value.AsSpan(i), out var rune, out var used) != System.Buffers.OperationStatus.Done)
                return "must be valid Unicode";
            if (Rune.IsControl(rune))
                return "must not contain control characters";
            i += used;
        }
        return null;
    }
}
