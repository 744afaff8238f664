using System.Text.Json;
using Matching.Model;

namespace Matching.Storage.Json;

/// <summary>The key of a tie, as properties of the object that it is part of.</summary>
internal ref struct TieKeyJson()
{
    private string _first = "", _second = "", _kind = "";

    public static void Write(Utf8JsonWriter json, TieKey key)
    {
        json.WriteStartObject();
        WriteProperties(json, key);
        json.WriteEndObject();
    }

    public static void WriteProperties(Utf8JsonWriter json, TieKey key)
    {
        json.WriteString("first", key.Pair.First.Value);
        json.WriteString("second", key.Pair.Second.Value);
        json.WriteString("kind", key.Kind.Value);
    }

    public static TieKey Read(ref Utf8JsonReader json)
    {
        var key = new TieKeyJson();
        while (json.NextProperty())
        {
            if (!key.TryReadProperty(ref json))
                json.SkipValue();
        }
        return key.ToKey();
    }

    public bool TryReadProperty(ref Utf8JsonReader json)
    {
        if (json.ValueTextEquals("first"u8))
            _first = json.NextString();
        else if (json.ValueTextEquals("second"u8))
            _second = json.NextString();
        else if (json.ValueTextEquals("kind"u8))
            _kind = json.NextString();
        else
            return false;
        return true;
    }

    public readonly TieKey ToKey() => new(new MemberPair(new(_first), new(_second)), new(_kind));
}
