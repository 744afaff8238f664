#nullable disable
namespace Neo4j.Driver;

/// <summary>A query that runs in a managed transaction of a session of its own, after what the driver's other executable queries wrote.</summary>
public interface IExecutableQuery<TIn, TOut> : IConfiguredQuery<TIn, TOut>
{
    IExecutableQuery<TIn, TOut> WithConfig(QueryConfig config);

    IExecutableQuery<TIn, TOut> WithParameters(Dictionary<string, object> parameters);

    IExecutableQuery<TIn, TOut> WithParameters(object parameters);

    IReducedExecutableQuery<TResult> WithStreamProcessor<TResult>(Func<IAsyncEnumerable<TIn>, Task<TResult>> streamProcessor);
}
