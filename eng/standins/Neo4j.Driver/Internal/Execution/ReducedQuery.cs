namespace Neo4j.Driver.Internal.Execution;

internal sealed class ReducedQuery<T>(QueryOrigin origin, Func<IAsyncEnumerable<IRecord>, Task<T>> process) : IReducedExecutableQuery<T>
{
    public Task<EagerResult<T>> ExecuteAsync(CancellationToken token = default) => origin.ExecuteAsync(process, token);
}
