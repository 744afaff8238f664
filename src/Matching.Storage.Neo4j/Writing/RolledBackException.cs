namespace Matching.Storage.Neo4j.Writing;

/// <summary>Ends a transaction that has its answer and nothing to keep.</summary>
internal sealed class RolledBackException(Commit answer) : Exception
{
    public Commit Answer { get; } = answer;
}
