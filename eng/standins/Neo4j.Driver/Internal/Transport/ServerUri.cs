namespace Neo4j.Driver.Internal.Transport;

/// <summary>What the address of a server or a cluster says: bolt or neo4j, with +s or +ssc for TLS.</summary>
internal sealed class ServerUri
{
    private const int DefaultPort = 7687;

    public ServerUri(Uri uri)
    {
        (IsRouting, Tls) = uri.Scheme.ToLowerInvariant() switch
        {
            "bolt" => (false, TlsScheme.None),
            "bolt+s" => (false, TlsScheme.Verified),
            "bolt+ssc" => (false, TlsScheme.SelfSigned),
            "neo4j" => (true, TlsScheme.None),
            "neo4j+s" => (true, TlsScheme.Verified),
            "neo4j+ssc" => (true, TlsScheme.SelfSigned),
            _ => throw new NotSupportedException($"Unsupported URI scheme: {uri.Scheme}"),
        };
        if (!IsRouting && !string.IsNullOrEmpty(uri.Query))
            throw new ArgumentException($"Routing context are not supported with scheme 'bolt'. Given URI: '{uri}'", nameof(uri));
        Address = ServerAddress.From(uri.Host, uri.Port == -1 ? DefaultPort : uri.Port);
        RoutingContext = IsRouting ? ContextOf(uri) : null;
    }

    public bool IsRouting { get; }

    public TlsScheme Tls { get; }

    public ServerAddress Address { get; }

    /// <summary>What the server is asked to route by; null where it is not asked to.</summary>
    public Dictionary<string, object?>? RoutingContext { get; }

    public static ServerAddress ParseAddress(string address)
    {
        if (!Uri.TryCreate("neo4j://" + address, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            throw new ProtocolException($"`{address}` is no address of a server.");
        return ServerAddress.From(uri.Host, uri.Port == -1 ? DefaultPort : uri.Port);
    }

    private Dictionary<string, object?> ContextOf(Uri uri)
    {
        var context = new Dictionary<string, object?> { ["address"] = $"{Address.Host}:{Address.Port}" };
        foreach (var pair in uri.Query.Split(['?', '&'], StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length != 2)
                throw new ArgumentException($"Invalid parameters: '{pair}' in URI '{uri}'.", nameof(uri));
            if (!context.TryAdd(parts[0], parts[1]))
                throw new ArgumentException($"Duplicated or reserved query parameter '{parts[0]}' in URI '{uri}'.", nameof(uri));
        }
        return context;
    }
}
