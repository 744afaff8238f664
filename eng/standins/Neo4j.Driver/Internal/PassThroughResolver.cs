namespace Neo4j.Driver.Internal;

internal sealed class PassThroughResolver : IServerAddressResolver
{
    public ISet<ServerAddress> Resolve(ServerAddress address) => new HashSet<ServerAddress> { address };
}
