using Matching.Model;

namespace Matching.Storage.Integrity;

/// <summary>What records refer to, field by field.</summary>
internal static class References
{
    /// <summary>The references of a change, in the order of the record's fields in the public contract.</summary>
    public static IEnumerable<Reference> Of(int index, Change change) => change switch
    {
        Change.PutPartner put => put.Partner.PartnersWith.Select((id, i) => new Reference(index, $"partners_with[{i}]", EntityKind.Partner, id.Value)),
        Change.PutConcept put => OfConcept(index, put.Concept),
        Change.PutMember put => OfMember(index, put.Member),
        Change.PutTie put =>
        [
            new(index, "member_id", EntityKind.Member, put.Report.Key.Pair.First.Value),
            new(index, "other_member_id", EntityKind.Member, put.Report.Key.Pair.Second.Value),
        ],
        Change.PutInteraction put => OfInteraction(index, put.Interaction),
        Change.PutSuggestionRecord put => OfRecord(index, put.Record),
        Change.PutOutcome put =>
        [
            new(index, "member_id", EntityKind.Member, put.Outcome.Member.Value),
            new(index, "candidate_id", EntityKind.Member, put.Outcome.Candidate.Value),
        ],
        Change.SetModelRoles set => OfRoles(index, set.Roles),
        _ => [],
    };

    private static IEnumerable<Reference> OfConcept(int index, Concept concept)
    {
        if (concept.Broader is { } broader)
            yield return new(index, "broader_id", EntityKind.Concept, broader.Value);
        for (var i = 0; i < concept.Serves.Count; i++)
            yield return new(index, $"serves_ids[{i}]", EntityKind.Concept, concept.Serves[i].Value);
    }

    private static IEnumerable<Reference> OfMember(int index, Member member)
    {
        if (member.Partner is { } partner)
            yield return new(index, "partner_id", EntityKind.Partner, partner.Value);
        for (var i = 0; i < member.Offers.Count; i++)
            yield return new(index, $"offers[{i}].concept_id", EntityKind.Concept, member.Offers[i].Concept.Value);
        for (var i = 0; i < member.Needs.Count; i++)
            yield return new(index, $"needs[{i}].concept_id", EntityKind.Concept, member.Needs[i].Concept.Value);
    }

    private static IEnumerable<Reference> OfInteraction(int index, Interaction interaction)
    {
        yield return new(index, "from_member_id", EntityKind.Member, interaction.From.Value);
        yield return new(index, "to_member_id", EntityKind.Member, interaction.To.Value);
        if (interaction.Concept is { } concept)
            yield return new(index, "concept_id", EntityKind.Concept, concept.Value);
    }

    private static IEnumerable<Reference> OfRecord(int index, SuggestionRecord record)
    {
        yield return new(index, "member_id", EntityKind.Member, record.Member.Value);
        foreach (var place in record.Shown)
            yield return new(index, $"shown[{place.Position}].candidate_id", EntityKind.Member, place.Candidate.Value);
    }

    private static IEnumerable<Reference> OfRoles(int index, ModelRoles roles)
    {
        if (roles.Serving is { } serving)
            yield return new(index, "serving_model_id", EntityKind.Model, serving.Value);
        if (roles.Shadow is { } shadow)
            yield return new(index, "shadow_model_id", EntityKind.Model, shadow.Value);
    }
}
