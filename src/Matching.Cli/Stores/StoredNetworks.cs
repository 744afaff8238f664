using System.Runtime.CompilerServices;
using Matching.Model;
using Matching.Storage;

namespace Matching.Cli.Stores;

/// <summary>The networks of a store.</summary>
internal static class StoredNetworks
{
    private const int PageSize = 100;

    /// <param name="store">Where they are.</param>
    /// <param name="only">Id of the one network to take, whether it is there or not; all where null or empty.</param>
    /// <param name="cancellation">Ends the list.</param>
    /// <exception cref="UsageException">The id is none.</exception>
    public static async IAsyncEnumerable<NetworkId> ReadAsync(IGraphStore store, string? only, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!string.IsNullOrEmpty(only))
        {
            if (Identifier.Problem(only) is { } problem)
                throw new UsageException($"--network {problem}");
            yield return new NetworkId(only);
            yield break;
        }
        for (string? cursor = null; ;)
        {
            var page = await store.ListNetworksAsync(new PageRequest(PageSize, cursor), cancellation);
            foreach (var network in page.Items)
                yield return network.Value.Id;
            if ((cursor = page.Next) is null)
                yield break;
        }
    }
}
