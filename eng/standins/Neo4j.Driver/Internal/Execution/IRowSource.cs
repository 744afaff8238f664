namespace Neo4j.Driver.Internal.Execution;

/// <summary>Makes items of a query's records.</summary>
internal interface IRowSource<out T>
{
    QueryOrigin Origin { get; }

    IAsyncEnumerable<T> ItemsOf(IAsyncEnumerable<IRecord> records);
}
