using Matching.Ranking;

namespace Matching.Server.Hosting;

/// <summary>
/// Everything that can be set. Read from appsettings.json (section "Matching") and from environment variables: the option's name in capitals after
/// MATCHING_, such as MATCHING_STOREPATH. Times are written as hh:mm:ss.
/// </summary>
public sealed record ServerOptions
{
    /// <summary>
    /// Addresses for gRPC, separated by ';'. http is HTTP/2 without TLS (h2c), https HTTP/1.1 and HTTP/2 with <see cref="CertificateFile"/>. Port 0 takes a free port.
    /// Default "http://127.0.0.1:5080".
    /// </summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>
    /// Addresses for gRPC-Web over HTTP/1.1 without TLS, separated by ';': browsers cannot speak h2c. Not needed with https, which serves both. Default none.
    /// </summary>
    public string WebUrls { get; init; } = "";

    /// <summary>Certificate of the https addresses: a PEM file, or a PFX file. Default none.</summary>
    public string CertificateFile { get; init; } = "";

    /// <summary>Private key of a PEM certificate, where it is in a file of its own. Default none.</summary>
    public string CertificateKeyFile { get; init; } = "";

    /// <summary>Password of the PFX file or of the key file. Default none.</summary>
    public string CertificatePassword { get; init; } = "";

    /// <summary>Where networks are kept. Default <see cref="StoreKind.Sqlite"/>.</summary>
    public StoreKind Store { get; init; } = StoreKind.Sqlite;

    /// <summary>File of the SQLite store; made where there is none. Default "matching.db" in the working directory.</summary>
    public string StorePath { get; init; } = "matching.db";

    /// <summary>
    /// Where Neo4j is, for <see cref="StoreKind.Neo4j"/>: bolt://host:port for one server, neo4j://host:port for a cluster, with +s after the scheme for TLS and
    /// +ssc for TLS with a certificate that nobody vouches for. Without user and password. Default "neo4j://localhost:7687".
    /// </summary>
    public string Neo4jUri { get; init; } = "neo4j://localhost:7687";

    /// <summary>User at Neo4j; empty where the server asks for none. Default "neo4j".</summary>
    public string Neo4jUser { get; init; } = "neo4j";

    /// <summary>The user's password. <see cref="Neo4jPasswordFile"/> keeps it out of the environment. Default none.</summary>
    public string Neo4jPassword { get; init; } = "";

    /// <summary>File whose first line is the user's password, such as a mounted secret; goes before <see cref="Neo4jPassword"/>. Default none.</summary>
    public string Neo4jPasswordFile { get; init; } = "";

    /// <summary>Database at Neo4j; the user's home database where empty. Default empty.</summary>
    public string Neo4jDatabase { get; init; } = "";

    /// <summary>How often to look for what other servers on the same store wrote, 10 ms to 1 hour. Answers do not depend on it, only how long they take. Default 1 s.</summary>
    public TimeSpan FollowEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Largest message that is taken, in bytes, 1 KiB to 1 GiB. Default 4 MiB.</summary>
    public int MaxReceiveMessageBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Largest message that is sent, in bytes, 1 KiB to 1 GiB. Default 16 MiB.</summary>
    public int MaxSendMessageBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Calls that one connection may have open at once, 1 to 100,000. Default 1,000.</summary>
    public int MaxStreamsPerConnection { get; init; } = 1000;

    /// <summary>Whether answers of more than a few kilobytes are compressed for callers that accept gzip. Default true.</summary>
    public bool Gzip { get; init; } = true;

    /// <summary>Deadline of calls for a single answer that bring none, 10 ms to 1 hour. Default 30 s.</summary>
    public TimeSpan DefaultDeadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long calls under way may go on when the server stops, 0 to 1 hour. Default 30 s.</summary>
    public TimeSpan ShutdownTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Rows of an import that are written together, 1 to 3,000. Default 1,000.</summary>
    public int ImportBatchRows { get; init; } = 1000;

    /// <summary>Members that one stream of suggestions works on at once, 1 to 256. Default the number of processors.</summary>
    public int SuggestionParallelism { get; init; } = Math.Min(Environment.ProcessorCount, 256);

    /// <summary>
    /// How the chances that the two sides say yes are made one, where the serving model tells them: HarmonicMean, Product, GeometricMean or Minimum. Servers on one store should be set alike. Default HarmonicMean.
    /// </summary>
    public ReciprocityRule Reciprocity { get; init; } = Ranking.Reciprocity.Default;

    /// <summary>Least severe log entries that are written to standard error; Debug has one for every call. Default Information.</summary>
    public LogLevel LogLevel { get; init; } = LogLevel.Information;

    /// <summary>Nothing: some options are secrets.</summary>
    public override string ToString() => nameof(ServerOptions);
}
