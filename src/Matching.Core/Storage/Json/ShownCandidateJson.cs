using System.Text.Json;
using Matching.Model;

namespace Matching.Storage.Json;

/// <summary>A place of a recorded list as stored JSON.</summary>
internal static class ShownCandidateJson
{
    public static void Write(Utf8JsonWriter json, ShownCandidate place)
    {
        json.WriteStartObject();
        json.WriteNumber("at", place.Position);
        json.WriteString("candidate", place.Candidate.Value);
        json.Number("score", place.Score);
        json.Number("propensity", place.Propensity, absent: 1);
        json.WriteEndObject();
    }

    public static ShownCandidate Read(ref Utf8JsonReader json)
    {
        var (position, candidate, score, propensity) = (0, "", 0.0, 1.0);
        while (json.NextProperty())
        {
            if (json.ValueTextEquals("at"u8))
                position = json.NextInt();
            else if (json.ValueTextEquals("candidate"u8))
                candidate = json.NextString();
            else if (json.ValueTextEquals("score"u8))
                score = json.NextDouble();
            else if (json.ValueTextEquals("propensity"u8))
                propensity = json.NextDouble();
            else
                json.SkipValue();
        }
        return new ShownCandidate(position, new(candidate), score, propensity);
    }
}
