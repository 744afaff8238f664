using System.Text.Json;
using Matching.Model;

namespace Matching.Storage.Json;

/// <summary>An outcome as stored JSON.</summary>
internal static class OutcomeJson
{
    public static void Write(Utf8JsonWriter json, Outcome outcome)
    {
        json.WriteStartObject();
        json.WriteString("id", outcome.Id.Value);
        json.WriteString("member", outcome.Member.Value);
        json.WriteString("candidate", outcome.Candidate.Value);
        json.WriteNumber("by", (int)outcome.AnsweredBy);
        json.WriteNumber("kind", (int)outcome.Kind);
        json.WriteNumber("time", UnixMicroseconds.From(outcome.Time));
        json.Text("record", outcome.Record?.Value);
        json.WriteEndObject();
    }

    public static Outcome Read(ref Utf8JsonReader json)
    {
        var (id, member, candidate) = ("", "", "");
        var (by, kind) = (default(OutcomeSide), default(OutcomeKind));
        var time = default(DateTimeOffset);
        SuggestionRecordId? record = null;
        while (json.NextProperty())
        {
            if (json.ValueTextEquals("id"u8))
                id = json.NextString();
            else if (json.ValueTextEquals("member"u8))
                member = json.NextString();
            else if (json.ValueTextEquals("candidate"u8))
                candidate = json.NextString();
            else if (json.ValueTextEquals("by"u8))
                by = (OutcomeSide)json.NextInt();
            else if (json.ValueTextEquals("kind"u8))
                kind = (OutcomeKind)json.NextInt();
            else if (json.ValueTextEquals("time"u8))
                time = json.NextInstant();
            else if (json.ValueTextEquals("record"u8))
                record = new SuggestionRecordId(json.NextString());
            else
                json.SkipValue();
        }
        return new Outcome { Id = new(id), Member = new(member), Candidate = new(candidate), AnsweredBy = by, Kind = kind, Time = time, Record = record };
    }
}
