using Google.Protobuf.Collections;
using Matching.V1;

namespace Matching.Cli.Import.Rows;

/// <summary>Sets on a member what a row says; fields that the row does not have keep their value.</summary>
internal static class MemberBinder
{
    public static void Apply(MappedRow row, Member member)
    {
        if (row.Has("display_name"))
            member.DisplayName = row.Text("display_name");
        if (row.Has("partner_id"))
            member.PartnerId = row.Text("partner_id");
        if (row.Has("locality"))
            member.Locality = row.Text("locality");
        if (row.Has("capacity"))
            member.Capacity = row.Whole("capacity");
        if (row.Has("band"))
            member.Band = row.Choice<SocioeconomicBand>("band", row.Text("band"));
        ApplyLists(row, member);
        ApplyAvailability(row, member);
        ApplyConsents(row, member);
    }

    private static void ApplyLists(MappedRow row, Member member)
    {
        if (row.Has("offers"))
            Replace(member.Offers, row.Texts("offers").Select(concept => new Offer { ConceptId = concept }));
        if (row.Has("needs"))
            Replace(member.Needs, row.Texts("needs").Select(concept => new Need { ConceptId = concept }));
        if (row.Has("languages"))
            Replace(member.Languages, row.Texts("languages"));
    }

    private static void ApplyAvailability(MappedRow row, Member member)
    {
        if (row.Has("hours_per_week"))
            (member.Availability ??= new Availability()).HoursPerWeek = row.Number("hours_per_week");
        if (row.Has("slots"))
            Replace((member.Availability ??= new Availability()).Slots, row.Texts("slots").Select(slot => row.Choice<TimeSlot>("slots", slot)));
    }

    private static void ApplyConsents(MappedRow row, Member member)
    {
        if (row.Has("consents.matching"))
            (member.Consents ??= new Consents()).Matching = row.Flag("consents.matching");
        if (row.Has("consents.introducing"))
            (member.Consents ??= new Consents()).Introducing = row.Flag("consents.introducing");
        if (row.Has("consents.band_use"))
            (member.Consents ??= new Consents()).BandUse = row.Flag("consents.band_use");
    }

    private static void Replace<T>(RepeatedField<T> list, IEnumerable<T> values)
    {
        list.Clear();
        list.AddRange(values);
    }
}
