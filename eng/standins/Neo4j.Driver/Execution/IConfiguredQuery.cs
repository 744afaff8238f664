#nullable disable
namespace Neo4j.Driver;

public interface IConfiguredQuery<TIn, TOut>
{
    IConfiguredQuery<TIn, TOut> WithFilter(Func<TOut, bool> filter);

    IConfiguredQuery<TOut, TNext> WithMap<TNext>(Func<TOut, TNext> map);

    IReducedExecutableQuery<TResult> WithReduce<TResult>(Func<TResult> seed, Func<TResult, TOut, TResult> accumulate);

    IReducedExecutableQuery<TResult> WithReduce<TAccumulate, TResult>(
        Func<TAccumulate> seed, Func<TAccumulate, TOut, TAccumulate> accumulate, Func<TAccumulate, TResult> selectResult);

    Task<EagerResult<IReadOnlyList<TOut>>> ExecuteAsync(CancellationToken token = default);
}
