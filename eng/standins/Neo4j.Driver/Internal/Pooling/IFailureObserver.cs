namespace Neo4j.Driver.Internal.Pooling;

/// <summary>Learns from failures which servers to ask no more.</summary>
internal interface IFailureObserver
{
    /// <returns>The exception that a caller is to see.</returns>
    ValueTask<Exception> ObserveAsync(Lease lease, Exception failure);
}
