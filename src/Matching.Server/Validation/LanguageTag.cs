namespace Matching.Server.Validation;

/// <summary>The shape of language tags (BCP 47, RFC 5646 section 2.1): subtags of 1 to 8 letters and digits, the first of 2 to 8 letters.</summary>
internal static class LanguageTag
{
    private const int MaxLength = 64;
    private const int MaxSubtag = 8;

    public static string? Problem(string tag)
    {
        if (tag.Length is 0 or > MaxLength)
            return "must be a BCP 47 language tag such as \"en\" or \"pt-BR\"";
        var subtags = tag.Split('-');
        var isPrivate = subtags.Length > 1 && subtags[0] is "x" or "X" or "i" or "I";
        var isLanguage = subtags[0].Length >= 2 && subtags[0].All(char.IsAsciiLetter);
        return (isLanguage || isPrivate) && subtags.All(s => s.Length is >= 1 and <= MaxSubtag && s.All(char.IsAsciiLetterOrDigit))
            ? null
            : "must be a BCP 47 language tag such as \"en\" or \"pt-BR\"";
    }
}
