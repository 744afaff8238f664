using Matching.Model;

namespace Matching.Storage.Neo4j.Graph;

/// <summary>A report as a load keeps it until it is passed on: numbers only, 40 bytes.</summary>
/// <param name="First">Place of the first member among those loaded.</param>
/// <param name="Second">Place of the second member.</param>
/// <param name="Kind">Place of the kind among those seen.</param>
/// <param name="Reporter">Who says so.</param>
/// <param name="Zone">As the report's.</param>
/// <param name="Quality">As the report's.</param>
/// <param name="Visibility">As the report's.</param>
/// <param name="Provenance">As the report's.</param>
/// <param name="Intensity">Not a number where unstated.</param>
/// <param name="LastContact">Microseconds since 1970; the least number where not known.</param>
internal readonly record struct TieRow(
    int First, int Second, ushort Kind, byte Reporter, byte Zone, byte Quality, byte Visibility, byte Provenance, double Intensity, long LastContact)
{
    public static TieRow Of(int first, int second, ushort kind, TieReport report) => new(
        first,
        second,
        kind,
        (byte)report.Reporter,
        (byte)report.Zone,
        (byte)report.Quality,
        (byte)report.Visibility,
        (byte)report.Provenance,
        report.Intensity ?? double.NaN,
        report.LastContact is { } contact ? UnixMicroseconds.From(contact) : long.MinValue);

    public TieReport ToReport(TieKey key) => new()
    {
        Key = key,
        Reporter = (TieReporter)Reporter,
        Zone = (TieZone)Zone,
        Quality = (TieQuality)Quality,
        Visibility = (TieVisibility)Visibility,
        Provenance = (TieProvenance)Provenance,
        Intensity = double.IsNaN(Intensity) ? null : Intensity,
        LastContact = LastContact == long.MinValue ? null : UnixMicroseconds.ToInstant(LastContact),
    };
}
