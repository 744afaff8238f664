using System.Text.Json;
using Matching.Model;

namespace Matching.Storage.Json;

/// <summary>When a member has time, as stored JSON.</summary>
internal static class AvailabilityJson
{
    public static void Write(Utf8JsonWriter json, Availability availability)
    {
        json.WriteStartObject();
        json.Number("hours_per_week", availability.HoursPerWeek);
        json.List("slots", availability.Slots, static (json, slot) => json.WriteNumberValue((int)slot));
        json.WriteEndObject();
    }

    public static Availability Read(ref Utf8JsonReader json)
    {
        var hours = 0.0;
        ValueList<TimeSlot> slots = [];
        while (json.NextProperty())
        {
            if (json.ValueTextEquals("hours_per_week"u8))
                hours = json.NextDouble();
            else if (json.ValueTextEquals("slots"u8))
                slots = json.NextList(static (ref Utf8JsonReader json) => (TimeSlot)json.GetInt32());
            else
                json.SkipValue();
        }
        return new Availability(hours, slots);
    }
}
