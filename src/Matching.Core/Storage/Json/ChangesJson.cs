using System.Text.Json;
using Matching.Model;

namespace Matching.Storage.Json;

/// <summary>
/// The changes of a log entry as stored JSON: an array with an object a change, whose one property tells what it does, such as
/// <c>{"put_tie":{"first":"a","second":"b","kind":"kin"}}</c>, and for a conditional change a second one, "expected".
/// </summary>
public static class ChangesJson
{
    /// <summary>The changes as UTF-8 JSON; equal changes give equal bytes.</summary>
    public static byte[] ToBytes(IReadOnlyList<Change> changes) => JsonWriting.ToBytes(changes, Write);

    /// <summary>Reads what <see cref="ToBytes"/> gave.</summary>
    /// <exception cref="JsonException">The bytes are damaged, or hold a change that this version does not know.</exception>
    public static IReadOnlyList<Change> FromBytes(ReadOnlySpan<byte> bytes)
    {
        var json = new Utf8JsonReader(bytes);
        return [.. json.NextList(ReadChange)];
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<Change> changes)
    {
        json.WriteStartArray();
        foreach (var change in changes)
        {
            json.WriteStartObject();
            WriteOperation(json, change);
            if (change.Expected is { } expected)
                json.WriteNumber("expected", expected.Value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteOperation(Utf8JsonWriter json, Change change)
    {
        switch (change)
        {
            case Change.CreateNetwork create: json.WriteString("create_network", create.DisplayName); break;
            case Change.PutPartner put: json.WritePropertyName("put_partner"); PartnerJson.Write(json, put.Partner); break;
            case Change.PutConcept put: json.WritePropertyName("put_concept"); ConceptJson.Write(json, put.Concept); break;
            case Change.RemoveConcept remove: json.WriteString("remove_concept", remove.Id.Value); break;
            case Change.PutMember put: json.WritePropertyName("put_member"); MemberJson.Write(json, put.Member); break;
            case Change.EraseMember erase: json.WriteString("erase_member", erase.Id.Value); break;
            case Change.PutTie put: json.WritePropertyName("put_tie"); TieReportJson.Write(json, put.Report); break;
            case Change.RemoveTie remove: json.WritePropertyName("remove_tie"); TieKeyJson.Write(json, remove.Key); break;
            case Change.PutInteraction put: json.WritePropertyName("put_interaction"); InteractionJson.Write(json, put.Interaction); break;
            case Change.RemoveInteraction remove: json.WriteString("remove_interaction", remove.Id.Value); break;
            case Change.PutSuggestionRecord put: json.WritePropertyName("put_suggestion_record"); SuggestionRecordJson.Write(json, put.Record); break;
            case Change.RemoveSuggestionRecord remove: json.WriteString("remove_suggestion_record", remove.Id.Value); break;
            case Change.PutOutcome put: json.WritePropertyName("put_outcome"); OutcomeJson.Write(json, put.Outcome); break;
            case Change.RemoveOutcome remove: json.WriteString("remove_outcome", remove.Id.Value); break;
            case Change.PutModel put: json.WritePropertyName("put_model"); ModelJson.Write(json, put.Model.Description); break;
            case Change.RemoveModel remove: json.WriteString("remove_model", remove.Id.Value); break;
            case Change.SetModelRoles set: json.WritePropertyName("set_model_roles"); ModelRolesJson.Write(json, set); break;
            default: throw new ArgumentException($"{change.GetType().Name} has no stored form.", nameof(change));
        }
    }

    private static Change ReadChange(ref Utf8JsonReader json)
    {
        Change? change = null;
        Revision? expected = null;
        while (json.NextProperty())
        {
            var name = json.GetString();
            json.Read();
            if (name == "expected")
                expected = new Revision(json.GetInt64());
            else
                change = ReadOperation(name, ref json);
        }
        if (change is null)
            throw new JsonException("A stored change says nothing.");
        return expected is null ? change : change with { Expected = expected };
    }

    private static Change ReadOperation(string? name, ref Utf8JsonReader json) => name switch
    {
        "create_network" => new Change.CreateNetwork(json.GetString()!),
        "put_partner" => new Change.PutPartner(PartnerJson.Read(ref json)),
        "put_concept" => new Change.PutConcept(ConceptJson.Read(ref json)),
        "remove_concept" => new Change.RemoveConcept(new ConceptId(json.GetString()!)),
        "put_member" => new Change.PutMember(MemberJson.Read(ref json)),
        "erase_member" => new Change.EraseMember(new MemberId(json.GetString()!)),
        "put_tie" => new Change.PutTie(TieReportJson.Read(ref json)),
        "remove_tie" => new Change.RemoveTie(TieKeyJson.Read(ref json)),
        "put_interaction" => new Change.PutInteraction(InteractionJson.Read(ref json)),
        "remove_interaction" => new Change.RemoveInteraction(new InteractionId(json.GetString()!)),
        "put_suggestion_record" => new Change.PutSuggestionRecord(SuggestionRecordJson.Read(ref json)),
        "remove_suggestion_record" => new Change.RemoveSuggestionRecord(new SuggestionRecordId(json.GetString()!)),
        "put_outcome" => new Change.PutOutcome(OutcomeJson.Read(ref json)),
        "remove_outcome" => new Change.RemoveOutcome(new OutcomeId(json.GetString()!)),
        "put_model" => new Change.PutModel(new RegisteredModel(ModelJson.Read(ref json), default)),
        "remove_model" => new Change.RemoveModel(new ModelId(json.GetString()!)),
        "set_model_roles" => ModelRolesJson.Read(ref json),
        _ => throw new JsonException($"A stored change is of a kind that this version does not know: '{name}'."),
    };
}
