using System.Collections.Frozen;

namespace Matching.Suggestions;

/// <summary>English names of the languages that communities speak most, by ISO 639-1 tag; the program runs without the data that knows all of them.</summary>
internal static class LanguageNames
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["am"] = "Amharic", ["ar"] = "Arabic", ["bn"] = "Bengali", ["cs"] = "Czech", ["da"] = "Danish", ["de"] = "German", ["el"] = "Greek", ["en"] = "English",
        ["es"] = "Spanish", ["fa"] = "Persian", ["fi"] = "Finnish", ["fr"] = "French", ["gu"] = "Gujarati", ["ha"] = "Hausa", ["he"] = "Hebrew", ["hi"] = "Hindi",
        ["ht"] = "Haitian Creole", ["hu"] = "Hungarian", ["id"] = "Indonesian", ["it"] = "Italian", ["ja"] = "Japanese", ["km"] = "Khmer", ["ko"] = "Korean",
        ["ku"] = "Kurdish", ["my"] = "Burmese", ["ne"] = "Nepali", ["nl"] = "Dutch", ["no"] = "Norwegian", ["pa"] = "Punjabi", ["pl"] = "Polish", ["ps"] = "Pashto",
        ["pt"] = "Portuguese", ["ro"] = "Romanian", ["ru"] = "Russian", ["so"] = "Somali", ["sq"] = "Albanian", ["sr"] = "Serbian", ["sv"] = "Swedish",
        ["sw"] = "Swahili", ["ta"] = "Tamil", ["te"] = "Telugu", ["th"] = "Thai", ["ti"] = "Tigrinya", ["tl"] = "Tagalog", ["tr"] = "Turkish", ["uk"] = "Ukrainian",
        ["ur"] = "Urdu", ["vi"] = "Vietnamese", ["yo"] = "Yoruba", ["zh"] = "Chinese",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name; the tag itself where none is known.</summary>
    public static string Of(string tag) => Names.GetValueOrDefault(tag, tag);
}
