#nullable disable
namespace Neo4j.Driver;

/// <summary>What an executed query brought, read whole.</summary>
public sealed class EagerResult<T>
{
    internal EagerResult(T result, IResultSummary summary, string[] keys)
    {
        Result = result;
        Summary = summary;
        Keys = keys;
    }

    public string[] Keys { get; init; }

    public T Result { get; init; }

    public IResultSummary Summary { get; init; }

    public void Deconstruct(out T result, out IResultSummary summary, out string[] keys)
    {
        (result, summary) = this;
        keys = Keys;
    }

    public void Deconstruct(out T result, out IResultSummary summary)
    {
        result = Result;
        summary = Summary;
    }
}
