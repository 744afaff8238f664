#nullable disable
namespace Neo4j.Driver;

public interface IServerInfo
{
    /// <summary>Host and port.</summary>
    string Address { get; }

    /// <summary>Of Bolt, as 5.6.</summary>
    string ProtocolVersion { get; }

    /// <summary>As Neo4j/5.26.0.</summary>
    string Agent { get; }
}
