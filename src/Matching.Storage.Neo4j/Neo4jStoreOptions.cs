namespace Matching.Storage.Neo4j;

/// <summary>Which Neo4j a <see cref="Neo4jStore"/> keeps its graph in, and how it talks to it.</summary>
public sealed record Neo4jStoreOptions
{
    /// <summary>Where the server is: bolt://host:port for one server, neo4j://host:port for a cluster; with +s after the scheme for TLS.</summary>
    public required Uri Uri { get; init; }

    /// <summary>User; null where the server asks for none.</summary>
    public string? User { get; init; }

    /// <summary>The user's password. Never part of a message.</summary>
    public string Password { get; init; } = "";

    /// <summary>Name of the database; the user's home database where null.</summary>
    public string? Database { get; init; }

    /// <summary>Connections at most, 4 or more; further calls wait for one. 50 by default.</summary>
    public int MaxConnections { get; init; } = 50;

    /// <summary>How long a connection may take to open. 5 seconds by default.</summary>
    public TimeSpan ConnectionTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a call is tried again while the server is away or busy, before it fails as unavailable. 15 seconds by default.</summary>
    public TimeSpan RetryTime { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Time that the server gives one transaction, waiting for others included, a load of a network excepted. 60 seconds by default.</summary>
    public TimeSpan TransactionTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Where the server is, without credentials.</summary>
    internal string Address => Uri.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    /// <summary>The address; never the credentials.</summary>
    public override string ToString() => Address;
}
