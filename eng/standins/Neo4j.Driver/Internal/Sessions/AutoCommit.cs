using Neo4j.Driver.Internal.Pooling;
using Neo4j.Driver.Internal.Results;

namespace Neo4j.Driver.Internal.Sessions;

/// <summary>A query in a transaction of its own, which ends with its result.</summary>
internal sealed class AutoCommit(Lease lease, BookmarkChain bookmarks) : IResultOwner
{
    public Exception? Failure => null;

    public async ValueTask OnCompletedAsync(string? bookmark)
    {
        try
        {
            await bookmarks.AdvanceAsync(bookmark);
        }
        finally
        {
            await lease.ReleaseAsync();
        }
    }
}
