using Matching.V1;

namespace Matching.Cli.Import.Rows;

/// <summary>Makes records of the contract from rows. Only what the row says is set; what is wrong is noted in the row.</summary>
internal static class RowBinder
{
    public static Partner Partner(MappedRow row) => new()
    {
        PartnerId = row.Text("partner_id"),
        DisplayName = row.Text("display_name"),
        Kind = row.Text("kind"),
        PartnersWith = { row.Texts("partners_with") },
    };

    public static Tie Tie(MappedRow row)
    {
        var tie = new Tie { MemberId = row.Text("member_id"), OtherMemberId = row.Text("other_member_id"), Kind = row.Text("kind") };
        var report = new TieReport { ReporterId = row.Text("reporter_id") };
        if (row.Has("intensity"))
            report.Intensity = row.Number("intensity");
        if (row.Has("zone"))
            report.Zone = row.Choice<TieZone>("zone", row.Text("zone"));
        if (row.Has("quality"))
            report.Quality = row.Choice<TieQuality>("quality", row.Text("quality"));
        if (row.Has("visibility"))
            report.Visibility = row.Choice<TieVisibility>("visibility", row.Text("visibility"));
        if (row.Has("provenance"))
            report.Provenance = row.Choice<TieProvenance>("provenance", row.Text("provenance"));
        if (row.Has("last_contact_time"))
            report.LastContactTime = row.Time("last_contact_time");
        tie.Reports.Add(report);
        return tie;
    }

    public static Interaction Interaction(MappedRow row) => new()
    {
        InteractionId = row.Text("interaction_id"),
        FromMemberId = row.Text("from_member_id"),
        ToMemberId = row.Text("to_member_id"),
        Kind = row.Text("kind"),
        Time = row.Time("time"),
        Hours = row.Has("hours") ? row.Number("hours") : 0,
        ConceptId = row.Text("concept_id"),
    };

    public static Outcome Outcome(MappedRow row) => new()
    {
        OutcomeId = row.Text("outcome_id"),
        MemberId = row.Text("member_id"),
        CandidateId = row.Text("candidate_id"),
        AnsweredBy = row.Choice<OutcomeSide>("answered_by", row.Text("answered_by")),
        Kind = row.Choice<OutcomeKind>("kind", row.Text("kind")),
        Time = row.Time("time"),
        RecordId = row.Text("record_id"),
    };

    public static Offer Offer(MappedRow row)
    {
        var offer = new Offer { ConceptId = row.Text("concept_id") };
        if (row.Has("level"))
            offer.Level = row.Number("level");
        return offer;
    }

    public static Need Need(MappedRow row)
    {
        var need = new Need { ConceptId = row.Text("concept_id") };
        if (row.Has("urgency"))
            need.Urgency = row.Number("urgency");
        return need;
    }

    public static void Apply(MappedRow row, Concept concept)
    {
        if (row.Has("display_name"))
            concept.DisplayName = row.Text("display_name");
        if (row.Has("scheme"))
            concept.Scheme = row.Text("scheme");
        if (row.Has("broader_id"))
            concept.BroaderId = row.Text("broader_id");
        if (row.Has("serves_ids"))
            Replace(concept.ServesIds, row.Texts("serves_ids"));
    }

    private static void Replace<T>(Google.Protobuf.Collections.RepeatedField<T> list, IEnumerable<T> values)
    {
        list.Clear();
        list.AddRange(values);
    }
}
