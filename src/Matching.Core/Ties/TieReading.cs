using Matching.Model;

namespace Matching.Ties;

/// <summary>What all reports on one tie (a pair and a kind) come to, before time is taken into account.</summary>
/// <param name="Kind">Kind of tie.</param>
/// <param name="All">From every report; for the engine.</param>
/// <param name="Sides">From reports that both sides may see.</param>
/// <param name="Network">From reports that may be named in the network.</param>
/// <param name="Closeness">Zone, as the members say, or else the partner, or else the kind.</param>
/// <param name="Difficult">Whether anybody finds it difficult.</param>
internal readonly record struct TieReading(
    TieKind Kind, TieStatement All, TieStatement Sides, TieStatement Network, TieCloseness Closeness, bool Difficult)
{
    public static TieReading Of(TieKind kind, ReadOnlySpan<TieReport> reports)
    {
        var difficult = false;
        foreach (var report in reports)
            difficult |= report.Quality == TieQuality.Difficult;
        return new TieReading(
            kind,
            TieStatement.Of(kind, reports, TieVisibility.Private),
            TieStatement.Of(kind, reports, TieVisibility.Both),
            TieStatement.Of(kind, reports, TieVisibility.Network),
            ClosenessOf(kind, reports),
            difficult);
    }

    // Where the two sides disagree, the more formal word counts: closeness takes two.
    private static TieCloseness ClosenessOf(TieKind kind, ReadOnlySpan<TieReport> reports)
    {
        TieZone members = TieZone.Unstated, partner = TieZone.Unstated;
        foreach (var report in reports)
        {
            if (report.Reporter == TieReporter.Partner)
                partner = report.Zone;
            else if (report.Zone > members)
                members = report.Zone;
        }

        if (members != TieZone.Unstated)
            return members == TieZone.Informal ? TieCloseness.Close : TieCloseness.SaidNotClose;
        var zone = partner == TieZone.Unstated ? kind.ImpliedZone : partner;
        return zone == TieZone.Informal ? TieCloseness.Close : TieCloseness.Open;
    }
}
