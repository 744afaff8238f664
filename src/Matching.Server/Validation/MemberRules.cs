namespace Matching.Server.Validation;

/// <summary>The rules of members, in requests and in imported rows.</summary>
internal static class MemberRules
{
    private const int MaxConcepts = 100;
    private const int MaxLanguages = 20;
    private const int MaxLocality = 128;
    private const int MaxCapacity = 100;
    private const double HoursOfWeek = 168;

    /// <summary>Checks a member whose id may be left to the server.</summary>
    public static void Check(Violations violations, V1.Member member, string at)
    {
        violations
            .OptionalId(new(at, "member_id"), member.MemberId)
            .Text(new(at, "display_name"), member.DisplayName, RequestRules.MaxDisplayName)
            .OptionalId(new(at, "partner_id"), member.PartnerId)
            .Text(new(at, "locality"), member.Locality, MaxLocality)
            .Whole(new(at, "capacity"), member.Capacity, 0, MaxCapacity)
            .Known(new(at, "band"), member.Band);
        CheckOffers(violations, member, at);
        CheckNeeds(violations, member, at);
        CheckLanguages(violations, member, at);
        if (member.Availability is { } availability)
            CheckAvailability(violations, availability, at);
    }

    /// <summary>Checks a member that must bring its id.</summary>
    public static void CheckRow(Violations violations, V1.Member member, string at)
    {
        Check(violations, member, at);
        violations.Etag(member.Etag).AddIf(member.MemberId == "", new(at, "member_id"), "", "must not be empty, since importing the row twice would make two members");
    }

    private static void CheckOffers(Violations violations, V1.Member member, string at)
    {
        violations.Count(new(at, "offers"), member.Offers.Count, MaxConcepts);
        for (var i = 0; i < member.Offers.Count; i++)
        {
            violations
                .Id(new(at, "offers", i, "concept_id"), member.Offers[i].ConceptId)
                .Number(new(at, "offers", i, "level"), member.Offers[i].Level, 0, 1);
        }
        violations.Distinct([.. member.Offers.Select(o => o.ConceptId)], i => new(at, "offers", i, "concept_id"));
    }

    private static void CheckNeeds(Violations violations, V1.Member member, string at)
    {
        violations.Count(new(at, "needs"), member.Needs.Count, MaxConcepts);
        for (var i = 0; i < member.Needs.Count; i++)
        {
            violations
                .Id(new(at, "needs", i, "concept_id"), member.Needs[i].ConceptId)
                .Number(new(at, "needs", i, "urgency"), member.Needs[i].Urgency, 0, 1);
        }
        violations.Distinct([.. member.Needs.Select(n => n.ConceptId)], i => new(at, "needs", i, "concept_id"));
    }

    private static void CheckLanguages(Violations violations, V1.Member member, string at)
    {
        violations.Count(new(at, "languages"), member.Languages.Count, MaxLanguages);
        for (var i = 0; i < member.Languages.Count; i++)
        {
            if (LanguageTag.Problem(member.Languages[i]) is { } problem)
                violations.Add(new(at, "languages", i), member.Languages[i], problem);
        }
    }

    private static void CheckAvailability(Violations violations, V1.Availability availability, string at)
    {
        var slots = availability.Slots;
        violations.Number(new(at, "availability", Child: "hours_per_week"), availability.HoursPerWeek, 0, HoursOfWeek);
        for (var i = 0; i < slots.Count; i++)
        {
            var field = new FieldPath($"{at}{(at == "" ? "" : ".")}availability", "slots", i);
            violations
                .Known(field, slots[i])
                .AddIf(slots[i] == V1.TimeSlot.Unspecified, field, slots[i].ToString(), "must name a time of the week")
                .AddIf(slots.IndexOf(slots[i]) < i, field, slots[i].ToString(), "is there already");
        }
    }
}
