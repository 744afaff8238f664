using System.Reflection;
using Google.Protobuf.Reflection;

namespace Matching.Cli.Import.Rows;

/// <summary>The words for the values of an enum of the contract: TIE_ZONE_INFORMAL is "informal" in files, or its full name.</summary>
internal static class Choices<T> where T : struct, System.Enum
{
    private static readonly Dictionary<string, T> ByWord = Read();

    /// <summary>The words, without the one that says nothing.</summary>
    public static IEnumerable<string> Words => ByWord.Where(pair => !EqualityComparer<T>.Default.Equals(pair.Value, default)).Select(pair => pair.Key);

    public static T? Find(string text)
    {
        var word = text.Trim().Replace('-', '_').Replace(' ', '_').ToLowerInvariant();
        return ByWord.TryGetValue(word, out var value) || ByWord.TryGetValue(WithoutPrefix(word), out value) ? value : null;
    }

    private static Dictionary<string, T> Read() =>
        System.Enum.GetValues<T>().ToDictionary(value => WithoutPrefix(OriginalName(value).ToLowerInvariant()));

    private static string OriginalName(T value) =>
        typeof(T).GetField(value.ToString())!.GetCustomAttribute<OriginalNameAttribute>()!.Name;

    // SocioeconomicBand has the prefix socioeconomic_band_.
    private static string WithoutPrefix(string name)
    {
        var prefix = string.Concat(typeof(T).Name.Select((c, i) => char.IsUpper(c) && i > 0 ? $"_{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}")) + "_";
        return name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : name;
    }
}
