namespace Neo4j.Driver.Internal.Results;

/// <summary>Whoever runs the query of a result.</summary>
internal interface IResultOwner
{
    /// <summary>The failure that ended the transaction; null as long as it goes on.</summary>
    Exception? Failure { get; }

    /// <summary>The result needs the connection no more.</summary>
    ValueTask OnCompletedAsync(string? bookmark);
}
