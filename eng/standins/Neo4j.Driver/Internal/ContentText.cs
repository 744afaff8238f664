using System.Collections;

namespace Neo4j.Driver.Internal;

/// <summary>Parameters and metadata as the driver shows them.</summary>
internal static class ContentText
{
    public static string Of(object? value) => value switch
    {
        null => "NULL",
        string text => text,
        IDictionary dictionary => $"[{string.Join(", ", dictionary.Cast<DictionaryEntry>().Select(e => $"{{{Of(e.Key)}, {Of(e.Value)}}}"))}]",
        IEnumerable sequence => $"[{string.Join(", ", sequence.Cast<object?>().Select(Of))}]",
        _ => value.ToString() ?? "",
    };
}
