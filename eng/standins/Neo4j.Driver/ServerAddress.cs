#nullable disable
namespace Neo4j.Driver;

public sealed class ServerAddress : IEquatable<ServerAddress>
{
    private ServerAddress(string host, int port)
    {
        Host = host;
        Port = port;
    }

    public string Host { get; }

    public int Port { get; }

    public static ServerAddress From(string host, int port) => new(host, port);

    public static ServerAddress From(Uri uri) => new(uri.Host, uri.Port);

    public bool Equals(ServerAddress other) => other is not null && Host == other.Host && Port == other.Port;

    public override bool Equals(object obj) => Equals(obj as ServerAddress);

    public override int GetHashCode() => HashCode.Combine(Host, Port);

    public override string ToString() => $"{nameof(Host)}: {Host}, {nameof(Port)}: {Port}";
}
