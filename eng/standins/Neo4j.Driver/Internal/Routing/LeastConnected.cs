namespace Neo4j.Driver.Internal.Routing;

/// <summary>Chooses the server with the fewest connections in use, in turn among equals.</summary>
internal sealed class LeastConnected(Func<ServerAddress, int> inUse)
{
    private int _turn = -1;

    public ServerAddress Select(ServerAddress[] servers)
    {
        var first = (int)((uint)Interlocked.Increment(ref _turn) % (uint)servers.Length);
        var best = servers[first];
        var least = inUse(best);
        for (var i = 1; i < servers.Length; i++)
        {
            var candidate = servers[(first + i) % servers.Length];
            var count = inUse(candidate);
            if (count < least)
                (best, least) = (candidate, count);
        }
        return best;
    }
}
