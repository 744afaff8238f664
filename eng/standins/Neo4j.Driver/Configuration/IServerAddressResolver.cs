namespace Neo4j.Driver;

/// <summary>Names the addresses that the first routing table is asked of, in the place of the URI's own.</summary>
public interface IServerAddressResolver
{
    ISet<ServerAddress> Resolve(ServerAddress address);
}
