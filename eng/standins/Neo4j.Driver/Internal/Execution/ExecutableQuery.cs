namespace Neo4j.Driver.Internal.Execution;

/// <summary>A query with what is to be done to each of its records.</summary>
/// <param name="source">Where the items before the mapping come from.</param>
/// <param name="map">From an item to one of this query's.</param>
internal sealed class ExecutableQuery<TIn, TOut>(IRowSource<TIn> source, Func<TIn, TOut> map) : IExecutableQuery<TIn, TOut>, IRowSource<TOut>
{
    private readonly List<Func<TOut, bool>> _filters = [];

    public IExecutableQuery<TIn, TOut> WithConfig(QueryConfig config)
    {
        source.Origin.Config = config;
        return this;
    }

    public IExecutableQuery<TIn, TOut> WithParameters(Dictionary<string, object?> parameters)
    {
        source.Origin.Query = new Query(source.Origin.Query.Text, parameters);
        return this;
    }

    public IExecutableQuery<TIn, TOut> WithParameters(object parameters)
    {
        source.Origin.Query = new Query(source.Origin.Query.Text, parameters);
        return this;
    }

    public IConfiguredQuery<TIn, TOut> WithFilter(Func<TOut, bool> filter)
    {
        _filters.Add(filter);
        return this;
    }

    public IConfiguredQuery<TOut, TNext> WithMap<TNext>(Func<TOut, TNext> map) => new ExecutableQuery<TOut, TNext>(this, map);

    public IReducedExecutableQuery<TResult> WithReduce<TResult>(Func<TResult> seed, Func<TResult, TOut, TResult> accumulate) =>
        WithReduce(seed, accumulate, result => result);

    public IReducedExecutableQuery<TResult> WithReduce<TAccumulate, TResult>(
        Func<TAccumulate> seed, Func<TAccumulate, TOut, TAccumulate> accumulate, Func<TAccumulate, TResult> selectResult) =>
        new ReducedQuery<TResult>(Origin, async records =>
        {
            var accumulated = seed();
            await foreach (var item in ItemsOf(records))
                accumulated = accumulate(accumulated, item);
            return selectResult(accumulated);
        });

    public IReducedExecutableQuery<TResult> WithStreamProcessor<TResult>(Func<IAsyncEnumerable<TIn>, Task<TResult>> streamProcessor) =>
        new ReducedQuery<TResult>(Origin, records => streamProcessor(source.ItemsOf(records)));

    public Task<EagerResult<IReadOnlyList<TOut>>> ExecuteAsync(CancellationToken token = default) =>
        WithReduce<List<TOut>, IReadOnlyList<TOut>>(() => [], Add, list => list).ExecuteAsync(token);

    public QueryOrigin Origin => source.Origin;

    public async IAsyncEnumerable<TOut> ItemsOf(IAsyncEnumerable<IRecord> records)
    {
        await foreach (var item in source.ItemsOf(records))
        {
            var mapped = map(item);
            if (_filters.TrueForAll(filter => filter(mapped)))
                yield return mapped;
        }
    }

    private static List<TOut> Add(List<TOut> list, TOut item)
    {
        list.Add(item);
        return list;
    }
}
