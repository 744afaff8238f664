using System.Text.Json;
using Matching.Model;

namespace Matching.Storage.Json;

/// <summary>A partner as stored JSON.</summary>
public static class PartnerJson
{
    /// <summary>The partner as UTF-8 JSON.</summary>
    public static byte[] ToBytes(Partner partner) => JsonWriting.ToBytes(partner, Write);

    /// <summary>Reads what <see cref="ToBytes"/> gave.</summary>
    public static Partner FromBytes(ReadOnlySpan<byte> bytes)
    {
        var json = new Utf8JsonReader(bytes);
        json.Read();
        return Read(ref json);
    }

    internal static void Write(Utf8JsonWriter json, Partner partner)
    {
        json.WriteStartObject();
        json.WriteString("id", partner.Id.Value);
        json.Text("display_name", partner.DisplayName);
        json.Text("kind", partner.Kind);
        json.List("partners_with", partner.PartnersWith, static (json, id) => json.WriteStringValue(id.Value));
        json.WriteEndObject();
    }

    internal static Partner Read(ref Utf8JsonReader json)
    {
        var (id, displayName, kind) = ("", "", "");
        ValueList<PartnerId> partnersWith = [];
        while (json.NextProperty())
        {
            if (json.ValueTextEquals("id"u8))
                id = json.NextString();
            else if (json.ValueTextEquals("display_name"u8))
                displayName = json.NextString();
            else if (json.ValueTextEquals("kind"u8))
                kind = json.NextString();
            else if (json.ValueTextEquals("partners_with"u8))
                partnersWith = json.NextList(static (ref Utf8JsonReader json) => new PartnerId(json.GetString()!));
            else
                json.SkipValue();
        }
        return new Partner { Id = new(id), DisplayName = displayName, Kind = kind, PartnersWith = partnersWith };
    }
}
