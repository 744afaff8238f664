namespace Neo4j.Driver;

/// <summary>An open transaction; rolled back when it is disposed of without a commit.</summary>
public interface IAsyncTransaction : IAsyncQueryRunner
{
    TransactionConfig TransactionConfig { get; }

    Task CommitAsync();

    Task RollbackAsync();
}
