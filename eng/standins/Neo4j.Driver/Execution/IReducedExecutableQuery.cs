namespace Neo4j.Driver;

public interface IReducedExecutableQuery<TOut>
{
    Task<EagerResult<TOut>> ExecuteAsync(CancellationToken token = default);
}
