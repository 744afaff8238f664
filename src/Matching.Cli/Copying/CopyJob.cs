using Matching.Cli.Stores;
using Matching.Cli.Terminal;
using Matching.Model;
using Matching.Storage;
using Matching.Storage.Copying;

namespace Matching.Cli.Copying;

/// <summary>Copies, or only compares, the networks of a store one after the other.</summary>
internal sealed class CopyJob(CliTerminal terminal, IGraphStore from, IGraphStore to, CopyClock clock, bool update, bool check)
{
    /// <param name="only">Id of the network; all where null or empty.</param>
    /// <param name="cancellation">Ends between two change sets.</param>
    public async Task<IReadOnlyList<CopiedNetwork>> RunAsync(string? only, CancellationToken cancellation)
    {
        var copied = new List<CopiedNetwork>();
        await CopyProgressView.RunAsync(terminal.Err, async view =>
        {
            await foreach (var network in StoredNetworks.ReadAsync(from, only, cancellation))
            {
                view.Begin(network.Value);
                copied.Add(check ? await CompareAsync(network, view, cancellation) : await CopyAsync(network, view, cancellation));
            }
        });
        return copied;
    }

    private async Task<CopiedNetwork> CopyAsync(NetworkId network, CopyProgressView view, CancellationToken cancellation)
    {
        try
        {
            var result = await new NetworkCopy(from, to, clock).RunAsync(network, update, view, cancellation);
            return new CopiedNetwork(network.Value, result.Written, result.Unchanged, result.Removed, result.Source, result.Destination);
        }
        catch (ConflictException failure) when (!update)
        {
            throw new UsageException($"{failure.Message} --update brings a copy up to date, and overwrites what was written to it since.");
        }
    }

    private async Task<CopiedNetwork> CompareAsync(NetworkId network, CopyProgressView view, CancellationToken cancellation)
    {
        var source = await NetworkDigest.ReadAsync(from, network, view.In(CopyPhase.Comparing), cancellation);
        var isThere = await to.FindNetworkAsync(network, cancellation) is not null;
        var destination = isThere ? await NetworkDigest.ReadAsync(to, network, view.In(CopyPhase.Verifying), cancellation) : NetworkDigest.Empty;
        return new CopiedNetwork(network.Value, 0, 0, 0, source, destination);
    }
}
