using Neo4j.Driver.Internal.Transport;

namespace Neo4j.Driver.Internal.Bolt;

internal sealed record ServerInfo(ServerAddress Server, BoltVersion Version, string Agent) : IServerInfo
{
    public string Address => $"{Server.Host}:{Server.Port}";

    public string ProtocolVersion => Version.ToString();
}
