namespace Matching.Server.Validation;

/// <summary>The rules of ties and reports, in requests and in imported rows.</summary>
internal static class TieRules
{
    private const int MaxReports = 3;

    /// <summary>Checks what identifies a tie; its fields stand beside each other in requests and rows alike.</summary>
    public static Violations TieKey(this Violations violations, string memberId, string otherMemberId, string kind, string at = "") =>
        violations
            .Id(new(at, "member_id"), memberId)
            .Id(new(at, "other_member_id"), otherMemberId)
            .AddIf(memberId != "" && memberId == otherMemberId, new(at, "other_member_id"), otherMemberId, "must be another member")
            .Word(new(at, "kind"), kind);

    /// <summary>Checks a report on a tie between two members.</summary>
    public static Violations Report(this Violations violations, V1.TieReport? report, string memberId, string otherMemberId, string at)
    {
        if (report is null)
            return violations.Add(at, "", "must be set");
        return violations
            .AddIf(
                report.ReporterId != "" && report.ReporterId != memberId && report.ReporterId != otherMemberId,
                new(at, "reporter_id"), report.ReporterId, "must be one of the two members, or empty for a partner's record")
            .Known(new(at, "zone"), report.Zone)
            .Number(new(at, "intensity"), report.Intensity, 0, 1)
            .Known(new(at, "quality"), report.Quality)
            .Known(new(at, "visibility"), report.Visibility)
            .Known(new(at, "provenance"), report.Provenance)
            .Time(new(at, "last_contact_time"), report.LastContactTime);
    }

    /// <summary>Checks an imported tie.</summary>
    public static void CheckRow(Violations violations, V1.Tie tie, string at)
    {
        violations
            .TieKey(tie.MemberId, tie.OtherMemberId, tie.Kind, at)
            .Count(new(at, "reports"), tie.Reports.Count, MaxReports);
        for (var i = 0; i < Math.Min(tie.Reports.Count, MaxReports); i++)
            violations.Report(tie.Reports[i], tie.MemberId, tie.OtherMemberId, new FieldPath(at, "reports", i).ToString());
        violations.Distinct([.. tie.Reports.Select(r => r.ReporterId)], i => new(at, "reports", i, "reporter_id"));
    }
}
