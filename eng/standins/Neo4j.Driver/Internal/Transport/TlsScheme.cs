namespace Neo4j.Driver.Internal.Transport;

internal enum TlsScheme
{
    None,

    /// <summary>The certificate must be signed by an authority that this machine believes.</summary>
    Verified,

    /// <summary>Any certificate will do.</summary>
    SelfSigned,
}
