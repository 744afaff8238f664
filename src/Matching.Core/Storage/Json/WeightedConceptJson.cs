using System.Text.Json;
using Matching.Model;

namespace Matching.Storage.Json;

/// <summary>An offer or a need: a concept with a number from 0 to 1.</summary>
internal static class WeightedConceptJson
{
    private const double Default = 0.5;

    public static void Write(Utf8JsonWriter json, ConceptId concept, double weight)
    {
        json.WriteStartObject();
        json.WriteString("concept", concept.Value);
        json.Number("weight", weight, Default);
        json.WriteEndObject();
    }

    public static (ConceptId Concept, double Weight) Read(ref Utf8JsonReader json)
    {
        var (concept, weight) = ("", Default);
        while (json.NextProperty())
        {
            if (json.ValueTextEquals("concept"u8))
                concept = json.NextString();
            else if (json.ValueTextEquals("weight"u8))
                weight = json.NextDouble();
            else
                json.SkipValue();
        }
        return (new ConceptId(concept), weight);
    }

    public static Offer ReadOffer(ref Utf8JsonReader json) => Read(ref json) is var (concept, weight) ? new Offer(concept, weight) : default;

    public static Need ReadNeed(ref Utf8JsonReader json) => Read(ref json) is var (concept, weight) ? new Need(concept, weight) : default;
}
