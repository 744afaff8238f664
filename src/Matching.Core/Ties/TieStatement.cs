using Matching.Model;

namespace Matching.Ties;

/// <summary>What some of the reports on one tie say together: an intensity and when the two were last in contact.</summary>
/// <param name="Intensity">0 to 1 before fading; 0 where no report is among them.</param>
/// <param name="LastContact">Hours since the year 1; <see cref="Never"/> where not known.</param>
internal readonly record struct TieStatement(float Intensity, int LastContact)
{
    public const int Never = -1;

    /// <summary>Members' own numbers, averaged, win over a partner's, and that wins over what the kind implies.</summary>
    public static TieStatement Of(TieKind kind, ReadOnlySpan<TieReport> reports, TieVisibility atLeast)
    {
        double sum = 0, partner = double.NaN;
        int stated = 0, included = 0, lastContact = Never;
        foreach (var report in reports)
        {
            if (EffectiveVisibility(report) < atLeast)
                continue;
            included++;
            if (report.LastContact is { } contact)
                lastContact = Math.Max(lastContact, HourOf(contact));
            if (report.Intensity is not { } intensity)
                continue;
            if (report.Reporter == TieReporter.Partner)
                partner = intensity;
            else
                (sum, stated) = (sum + intensity, stated + 1);
        }

        var value = stated > 0 ? sum / stated : double.IsNaN(partner) ? kind.ImpliedIntensity : partner;
        return included == 0 ? new(0, Never) : new((float)value, lastContact);
    }

    public static int HourOf(DateTimeOffset time) => (int)(time.UtcTicks / TimeSpan.TicksPerHour);

    /// <summary>When an hour begins; null for <see cref="Never"/>.</summary>
    public static DateTimeOffset? TimeOf(int hour) => hour == Never ? null : new(hour * TimeSpan.TicksPerHour, TimeSpan.Zero);

    /// <summary>Intensity at a time, in hours since the year 1.</summary>
    public double At(int hour, TieKind kind, TieStrengthParameters parameters) =>
        LastContact == Never ? Intensity : Intensity * parameters.Retention(kind, Math.Max(0, hour - LastContact) / 24.0);

    private static TieVisibility EffectiveVisibility(TieReport report) =>
        report.Visibility == TieVisibility.Unstated ? TieVisibility.Network : report.Visibility;
}
