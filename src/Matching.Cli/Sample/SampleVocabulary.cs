namespace Matching.Cli.Sample;

/// <summary>
/// The words that the sample is made of. Everything is invented: the town, the partners, and names that are an adjective and a thing, so that
/// nobody can take them for a person's.
/// </summary>
internal static class SampleVocabulary
{
    public static readonly (string Id, string Name, string Kind, string WorksWith)[] Partners =
    [
        ("saltmarsh", "Saltmarsh College", "college", "lanternlight; twobridges"),
        ("lanternlight", "Lanternlight Resettlement", "resettlement", "saltmarsh; littleotters"),
        ("littleotters", "Little Otters Early Years", "early-childhood", "lanternlight; loomladder"),
        ("loomladder", "Loom and Ladder Women's Organising", "womens-organising", "littleotters; twobridges"),
        ("twobridges", "Two Bridges Foundation", "foundation", "saltmarsh; loomladder"),
    ];

    public static readonly string[] Adjectives =
    [
        "Amber", "Brisk", "Calm", "Copper", "Dappled", "Early", "Fern", "Gentle", "Hidden", "Idle", "Jolly", "Kindled", "Lucky", "Mossy", "Nimble",
        "Open", "Patient", "Quiet", "Rolling", "Silver", "Tidal", "Upland", "Velvet", "Winding", "Yonder",
    ];

    public static readonly string[] Things =
    [
        "Acorn", "Anchor", "Barrel", "Beacon", "Bramble", "Bridge", "Candle", "Compass", "Feather", "Ferry", "Garden", "Harbour", "Kettle", "Ladder",
        "Lantern", "Loom", "Meadow", "Mill", "Orchard", "Pebble", "Quilt", "Rudder", "Teapot", "Thimble", "Willow",
    ];

    private static readonly SampleWalk Newcomers = new("newcomers",
        ["2.C.7.b", "2.C.2.b", "2.A.1.b", "2.B.3.l", "2.C.1.e", "2.C.7.c", "2.B.1.f"],
        ["1326", "1346", "1357", "1293", "1136", "1353", "1308", "1358", "1385"]);

    private static readonly SampleWalk Families = new("young families",
        ["2.A.1.b", "2.B.5.a", "2.C.2.b", "2.C.7.c", "2.B.1.a", "2.B.3.l"],
        ["1280", "1337", "1262", "1310", "1141", "1175", "1332", "1357"]);

    private static readonly SampleWalk Workers = new("shift workers",
        ["2.B.3.l", "2.C.3.e", "2.C.3.d", "2.C.10", "2.B.3.k", "2.C.2.a", "2.B.1.b"],
        ["1351", "1356", "1354", "1266", "1374", "1279", "1343", "1358"]);

    private static readonly SampleWalk Students = new("students",
        ["2.A.1.e", "2.C.3.a", "2.A.1.c", "2.C.4.a", "2.B.3.e", "2.A.2.c", "2.C.9.b"],
        ["1308", "1353", "1136", "1262", "1127", "1358"]);

    private static readonly SampleWalk Organisers = new("organisers",
        ["2.B.1.d", "2.A.1.d", "2.B.1.b", "2.C.1.b", "2.A.1.b", "2.C.9.b"],
        ["1374", "1266", "1308", "1390", "1280", "1354"]);

    private static readonly SampleWalk Professionals = new("professionals",
        ["2.C.1.c", "2.C.8.b", "2.C.1.f", "2.C.1.a", "2.B.5.b", "2.C.6", "2.B.4.e", "2.C.5.b", "2.C.3.a"],
        ["1127", "1390", "1280", "1141", "1175", "1285"]);

    private static readonly SampleWalk Elders = new("elders",
        ["2.B.1.e", "2.A.1.a", "2.C.7.a", "2.C.2.b", "2.B.4.e", "2.C.7.c"],
        ["1175", "1351", "1141", "1310", "1270", "1134"]);

    // Sizes fall off like a power law; the islands are where the trap is deepest.
    public static readonly SampleCircle[] Circles =
    [
        new(58, "Station Flats", "lanternlight", "ar", Newcomers, (82, 16), Island: false),
        new(47, "Mill Row", "littleotters", "", Families, (68, 27), Island: false),
        new(41, "Upper Terrace", "twobridges", "", Professionals, (2, 28), Island: false),
        new(36, "College Hill", "saltmarsh", "", Students, (30, 50), Island: false),
        new(33, "Mill Row", "loomladder", "es", Workers, (66, 30), Island: false),
        new(30, "Station Flats", "lanternlight", "so", Newcomers, (88, 12), Island: true),
        new(27, "Upper Terrace", "saltmarsh", "", Professionals, (4, 36), Island: false),
        new(25, "Old Quay", "loomladder", "", Organisers, (38, 46), Island: false),
        new(23, "Old Quay", "littleotters", "pt", Families, (60, 34), Island: false),
        new(21, "Orchard Side", "twobridges", "", Elders, (16, 52), Island: false),
        new(19, "Mill Row", "littleotters", "es", Families, (80, 18), Island: true),
        new(18, "College Hill", "saltmarsh", "zh", Students, (26, 46), Island: false),
        new(17, "Orchard Side", "twobridges", "", Professionals, (6, 30), Island: false),
        new(16, "Station Flats", "lanternlight", "uk", Newcomers, (70, 28), Island: false),
        new(15, "Old Quay", "loomladder", "", Workers, (58, 38), Island: false),
        new(14, "Mill Row", "loomladder", "ti", Workers, (90, 10), Island: true),
        new(13, "Orchard Side", "saltmarsh", "", Elders, (20, 58), Island: false),
        new(12, "Upper Terrace", "twobridges", "", Professionals, (0, 20), Island: false),
        new(11, "Old Quay", "loomladder", "fr", Organisers, (46, 44), Island: false),
        new(10, "Station Flats", "littleotters", "fa", Families, (92, 8), Island: true),
    ];
}
