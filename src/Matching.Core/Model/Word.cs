namespace Matching.Model;

/// <summary>The rules of kinds: words of 1 to 64 characters out of a-z, 0-9, '-' and '_'.</summary>
public static class Word
{
    /// <summary>Longest word, in characters.</summary>
    public const int MaxLength = 64;

    /// <summary>Says what is wrong with a text as a word; null where nothing is.</summary>
    public static string? Problem(string? value) => value switch
    {
        null or "" => "must not be empty",
        { Length: > MaxLength } => $"must be at most {MaxLength} characters, is {value.Length}",
        _ when value.Any(c => c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_')) => "must consist of a-z, 0-9, '-' and '_'",
        _ => null,
    };

    internal static string Check(string value, string name) =>
        Problem(value) is { } problem ? throw new ArgumentException($"{name} {problem}.", nameof(value)) : value;
}
