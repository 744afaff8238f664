using System.Text.Json;
using Matching.Model;

namespace Matching.Storage.Json;

/// <summary>A member as stored JSON.</summary>
public static class MemberJson
{
    /// <summary>The member as UTF-8 JSON.</summary>
    public static byte[] ToBytes(Member member) => JsonWriting.ToBytes(member, Write);

    /// <summary>Reads what <see cref="ToBytes"/> gave.</summary>
    public static Member FromBytes(ReadOnlySpan<byte> bytes)
    {
        var json = new Utf8JsonReader(bytes);
        json.Read();
        return Read(ref json);
    }

    internal static void Write(Utf8JsonWriter json, Member member)
    {
        json.WriteStartObject();
        json.WriteString("id", member.Id.Value);
        json.Text("display_name", member.DisplayName);
        json.Text("partner", member.Partner?.Value);
        json.List("offers", member.Offers, static (json, offer) => WeightedConceptJson.Write(json, offer.Concept, offer.Level));
        json.List("needs", member.Needs, static (json, need) => WeightedConceptJson.Write(json, need.Concept, need.Urgency));
        json.List("languages", member.Languages, static (json, language) => json.WriteStringValue(language));
        json.Text("locality", member.Locality);
        if (member.Availability is { } availability)
        {
            json.WritePropertyName("availability");
            AvailabilityJson.Write(json, availability);
        }
        json.Number("capacity", member.Capacity, Member.DefaultCapacity);
        json.Number("consents", (int)member.Consents);
        json.Number("band", (int)member.Band);
        json.WriteEndObject();
    }

    internal static Member Read(ref Utf8JsonReader json)
    {
        var fields = new Fields();
        while (json.NextProperty())
            fields.ReadProperty(ref json);
        return fields.ToMember();
    }

    private ref struct Fields()
    {
        private string _id = "", _displayName = "", _locality = "";
        private PartnerId? _partner;
        private ValueList<Offer> _offers;
        private ValueList<Need> _needs;
        private ValueList<string> _languages;
        private Availability? _availability;
        private int _capacity = Member.DefaultCapacity, _consents, _band;

        public void ReadProperty(ref Utf8JsonReader json)
        {
            if (json.ValueTextEquals("id"u8))
                _id = json.NextString();
            else if (json.ValueTextEquals("display_name"u8))
                _displayName = json.NextString();
            else if (json.ValueTextEquals("partner"u8))
                _partner = new PartnerId(json.NextString());
            else if (json.ValueTextEquals("offers"u8))
                _offers = json.NextList(WeightedConceptJson.ReadOffer);
            else if (json.ValueTextEquals("needs"u8))
                _needs = json.NextList(WeightedConceptJson.ReadNeed);
            else if (json.ValueTextEquals("languages"u8))
                _languages = json.NextList(static (ref Utf8JsonReader json) => json.GetString()!);
            else if (json.ValueTextEquals("locality"u8))
                _locality = json.NextString();
            else if (json.ValueTextEquals("availability"u8))
                ReadAvailability(ref json);
            else
                ReadNumber(ref json);
        }

        private void ReadAvailability(ref Utf8JsonReader json)
        {
            json.Read();
            _availability = AvailabilityJson.Read(ref json);
        }

        private void ReadNumber(ref Utf8JsonReader json)
        {
            if (json.ValueTextEquals("capacity"u8))
                _capacity = json.NextInt();
            else if (json.ValueTextEquals("consents"u8))
                _consents = json.NextInt();
            else if (json.ValueTextEquals("band"u8))
                _band = json.NextInt();
            else
                json.SkipValue();
        }

        public readonly Member ToMember() => new()
        {
            Id = new(_id),
            DisplayName = _displayName,
            Partner = _partner,
            Offers = _offers,
            Needs = _needs,
            Languages = _languages,
            Locality = _locality,
            Availability = _availability,
            Capacity = _capacity,
            Consents = (Consents)_consents,
            Band = (SocioeconomicBand)_band,
        };
    }
}
