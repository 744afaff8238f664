using System.Text.Json;
using Matching.Model;

namespace Matching.Storage.Json;

/// <summary>A recorded list of suggestions as stored JSON.</summary>
internal static class SuggestionRecordJson
{
    public static void Write(Utf8JsonWriter json, SuggestionRecord record)
    {
        json.WriteStartObject();
        json.WriteString("id", record.Id.Value);
        json.WriteString("member", record.Member.Value);
        json.WriteNumber("time", UnixMicroseconds.From(record.Time));
        json.WriteNumber("revision", record.Revision.Value);
        json.Text("model", record.ModelVersion);
        json.Text("policy", record.PolicyVersion);
        json.Number("exploration", record.Exploration);
        json.List("shown", record.Shown, ShownCandidateJson.Write);
        json.WriteEndObject();
    }

    public static SuggestionRecord Read(ref Utf8JsonReader json)
    {
        var (id, member, model, policy) = ("", "", "", "");
        var (time, revision) = (default(DateTimeOffset), default(Revision));
        var exploration = 0.0;
        ValueList<ShownCandidate> shown = [];
        while (json.NextProperty())
        {
            if (json.ValueTextEquals("id"u8))
                id = json.NextString();
            else if (json.ValueTextEquals("member"u8))
                member = json.NextString();
            else if (json.ValueTextEquals("time"u8))
                time = json.NextInstant();
            else if (json.ValueTextEquals("revision"u8))
                revision = new Revision(json.NextLong());
            else if (json.ValueTextEquals("model"u8))
                model = json.NextString();
            else if (json.ValueTextEquals("policy"u8))
                policy = json.NextString();
            else if (json.ValueTextEquals("exploration"u8))
                exploration = json.NextDouble();
            else if (json.ValueTextEquals("shown"u8))
                shown = json.NextList(ShownCandidateJson.Read);
            else
                json.SkipValue();
        }
        return new SuggestionRecord
        {
            Id = new(id), Member = new(member), Time = time, Revision = revision, ModelVersion = model, PolicyVersion = policy, Exploration = exploration, Shown = shown,
        };
    }
}
