using Matching.Model;
using Matching.Storage.Neo4j.Connections;

namespace Matching.Storage.Neo4j.Graph;

/// <summary>
/// What one reporter says of a tie, as properties of the relationship whose names begin with the reporter, such as firstQuality. The quality is
/// always there, "unstated" where nothing is said, and so tells that there is a report.
/// </summary>
/// <param name="reporter">Who says so.</param>
/// <param name="upsert">Writes rows [first member, ties of <see cref="ToRow"/>].</param>
internal sealed class TieSide(TieReporter reporter, Statement upsert)
{
    private readonly string _quality = Name(reporter, "Quality");
    private readonly string _zone = Name(reporter, "Zone");
    private readonly string _intensity = Name(reporter, "Intensity");
    private readonly string _visibility = Name(reporter, "Visibility");
    private readonly string _provenance = Name(reporter, "Provenance");
    private readonly string _lastContact = Name(reporter, "LastContact");

    public TieReporter Reporter => reporter;

    public Statement Upsert => upsert;

    /// <summary>The tie: other member, kind, then the properties, then the intensity that the kind implies.</summary>
    public static object?[] ToRow(TieReport report) =>
    [
        report.Key.Pair.Second.Value,
        report.Key.Kind.Value,
        Words<TieQuality>.Of(report.Quality),
        Words<TieZone>.Stated(report.Zone),
        report.Intensity,
        Words<TieVisibility>.Stated(report.Visibility),
        Words<TieProvenance>.Stated(report.Provenance),
        Values.Instant(report.LastContact),
        report.Key.Kind.ImpliedIntensity,
    ];

    /// <summary>The report; null where the reporter says nothing.</summary>
    public TieReport? Read(TieKey key, IReadOnlyDictionary<string, object?> properties) => properties.Get(_quality) is not { } quality ? null : new TieReport
    {
        Key = key,
        Reporter = reporter,
        Quality = Words<TieQuality>.Read(quality),
        Zone = Words<TieZone>.Read(properties.Get(_zone)),
        Intensity = (double?)properties.Get(_intensity),
        Visibility = Words<TieVisibility>.Read(properties.Get(_visibility)),
        Provenance = Words<TieProvenance>.Read(properties.Get(_provenance)),
        LastContact = properties.Get(_lastContact) is { } contact ? Values.ToInstant(contact) : null,
    };

    private static string Name(TieReporter reporter, string property) => Words<TieReporter>.Of(reporter) + property;
}
