using Matching.Model;
using Matching.Storage;

namespace Matching.Server.Mapping;

internal static class MemberMapping
{
    private const double Middling = 0.5;

    public static Member ToModel(this V1.Member member) => new()
    {
        Id = new MemberId(member.MemberId),
        DisplayName = member.DisplayName,
        Partner = member.PartnerId == "" ? null : new PartnerId(member.PartnerId),
        Offers = member.Offers.Select(o => new Offer(new ConceptId(o.ConceptId), o.HasLevel ? o.Level : Middling)).ToValueList(),
        Needs = member.Needs.Select(n => new Need(new ConceptId(n.ConceptId), n.HasUrgency ? n.Urgency : Middling)).ToValueList(),
        Languages = member.Languages.ToValueList(),
        Locality = member.Locality,
        Availability = member.Availability is { } a ? new Availability(a.HoursPerWeek, a.Slots.Select(s => (TimeSlot)s).ToValueList()) : null,
        Capacity = member.HasCapacity ? member.Capacity : Member.DefaultCapacity,
        Consents = ToModel(member.Consents),
        Band = (SocioeconomicBand)member.Band,
    };

    public static V1.Member ToProto(this Member member) => new()
    {
        MemberId = member.Id.Value,
        DisplayName = member.DisplayName,
        PartnerId = member.Partner?.Value ?? "",
        Offers = { member.Offers.Select(o => new V1.Offer { ConceptId = o.Concept.Value, Level = o.Level }) },
        Needs = { member.Needs.Select(n => new V1.Need { ConceptId = n.Concept.Value, Urgency = n.Urgency }) },
        Languages = { member.Languages },
        Locality = member.Locality,
        Availability = ToProto(member.Availability),
        Capacity = member.Capacity,
        Consents = ToProto(member.Consents),
        Band = (V1.SocioeconomicBand)member.Band,
    };

    public static V1.Member ToProto(this Stored<Member> member)
    {
        var proto = member.Value.ToProto();
        proto.Etag = member.Revision.ToEtag();
        proto.UpdateTime = member.ChangedAt.ToProto();
        return proto;
    }

    private static Consents ToModel(V1.Consents? consents) => consents is null
        ? Consents.None
        : (consents.Matching ? Consents.Matching : Consents.None)
            | (consents.Introducing ? Consents.Introducing : Consents.None)
            | (consents.BandUse ? Consents.BandUse : Consents.None);

    private static V1.Consents ToProto(Consents consents) => new()
    {
        Matching = consents.HasFlag(Consents.Matching),
        Introducing = consents.HasFlag(Consents.Introducing),
        BandUse = consents.HasFlag(Consents.BandUse),
    };

    private static V1.Availability? ToProto(Availability? availability) => availability is null
        ? null
        : new V1.Availability { HoursPerWeek = availability.HoursPerWeek, Slots = { availability.Slots.Select(s => (V1.TimeSlot)s) } };
}
