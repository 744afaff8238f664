using System.Text.Json;
using Matching.Model;

namespace Matching.Storage.Json;

/// <summary>A report of a tie as stored JSON.</summary>
internal static class TieReportJson
{
    public static void Write(Utf8JsonWriter json, TieReport report)
    {
        json.WriteStartObject();
        TieKeyJson.WriteProperties(json, report.Key);
        json.Number("reporter", (int)report.Reporter);
        json.Number("zone", (int)report.Zone);
        if (report.Intensity is { } intensity)
            json.WriteNumber("intensity", intensity);
        json.Number("quality", (int)report.Quality);
        json.Number("visibility", (int)report.Visibility);
        json.Number("provenance", (int)report.Provenance);
        if (report.LastContact is { } lastContact)
            json.WriteNumber("last_contact", UnixMicroseconds.From(lastContact));
        json.WriteEndObject();
    }

    public static TieReport Read(ref Utf8JsonReader json)
    {
        var key = new TieKeyJson();
        var (reporter, zone, quality, visibility, provenance) = (0, 0, 0, 0, 0);
        double? intensity = null;
        DateTimeOffset? lastContact = null;
        while (json.NextProperty())
        {
            if (key.TryReadProperty(ref json))
                continue;
            if (json.ValueTextEquals("reporter"u8))
                reporter = json.NextInt();
            else if (json.ValueTextEquals("zone"u8))
                zone = json.NextInt();
            else if (json.ValueTextEquals("intensity"u8))
                intensity = json.NextDouble();
            else if (json.ValueTextEquals("quality"u8))
                quality = json.NextInt();
            else if (json.ValueTextEquals("visibility"u8))
                visibility = json.NextInt();
            else if (json.ValueTextEquals("provenance"u8))
                provenance = json.NextInt();
            else if (json.ValueTextEquals("last_contact"u8))
                lastContact = json.NextInstant();
            else
                json.SkipValue();
        }
        return new TieReport
        {
            Key = key.ToKey(),
            Reporter = (TieReporter)reporter,
            Zone = (TieZone)zone,
            Intensity = intensity,
            Quality = (TieQuality)quality,
            Visibility = (TieVisibility)visibility,
            Provenance = (TieProvenance)provenance,
            LastContact = lastContact,
        };
    }
}
