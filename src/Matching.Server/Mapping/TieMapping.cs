using Matching.Model;
using Matching.Storage;

namespace Matching.Server.Mapping;

internal static class TieMapping
{
    public static TieKey ToKey(string memberId, string otherMemberId, string kind) =>
        new(new MemberPair(new MemberId(memberId), new MemberId(otherMemberId)), new TieKind(kind));

    public static TieReport ToModel(this V1.TieReport report, TieKey key) => new()
    {
        Key = key,
        Reporter = ToReporter(report.ReporterId, key.Pair),
        Zone = (TieZone)report.Zone,
        Intensity = report.HasIntensity ? report.Intensity : null,
        Quality = (TieQuality)report.Quality,
        Visibility = (TieVisibility)report.Visibility,
        Provenance = (TieProvenance)report.Provenance,
        LastContact = report.LastContactTime?.ToModel(),
    };

    /// <summary>The puts of an imported tie: one a report, or a partner's record where there is none.</summary>
    public static IReadOnlyList<Change> ToChanges(this V1.Tie tie)
    {
        var key = ToKey(tie.MemberId, tie.OtherMemberId, tie.Kind);
        return tie.Reports.Count == 0
            ? [new Change.PutTie(new TieReport { Key = key, Provenance = TieProvenance.PartnerRecord })]
            : [.. tie.Reports.Select(r => new Change.PutTie(r.ToModel(key)))];
    }

    /// <summary>The tie as its member on one side would write it down.</summary>
    public static V1.Tie ToProto(this Tie tie, MemberId from) => new()
    {
        MemberId = from.Value,
        OtherMemberId = tie.Key.Pair.Other(from).Value,
        Kind = tie.Key.Kind.Value,
        Reports = { tie.Reports.Select(ToProto) },
    };

    /// <summary>Which of the two member fields holds a broken reference; a store knows the pair in its own order only.</summary>
    public static string FieldOf(string memberId, ReferenceViolation violation) => violation.Id == memberId ? "member_id" : "other_member_id";

    private static TieReporter ToReporter(string reporterId, MemberPair pair)
    {
        if (reporterId == "")
            return TieReporter.Partner;
        return reporterId == pair.First.Value ? TieReporter.First : TieReporter.Second;
    }

    private static V1.TieReport ToProto(TieReport report)
    {
        var proto = new V1.TieReport
        {
            ReporterId = report.Reporter switch
            {
                TieReporter.First => report.Key.Pair.First.Value,
                TieReporter.Second => report.Key.Pair.Second.Value,
                _ => "",
            },
            Zone = (V1.TieZone)report.Zone,
            Quality = (V1.TieQuality)report.Quality,
            Visibility = (V1.TieVisibility)report.Visibility,
            Provenance = (V1.TieProvenance)report.Provenance,
            LastContactTime = report.LastContact?.ToProto(),
        };
        if (report.Intensity is { } intensity)
            proto.Intensity = intensity;
        return proto;
    }
}
